"""The parts from which a lifecycle is declared."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from gwanmun.kernel.refusals import LegalBasis, Refused, Text

__all__ = ["ANY_OPEN", "ClockAction", "ClockEffect", "Facts", "Guard", "State", "Timing", "Transition", "When"]

Facts: TypeAlias = Mapping[str, object]

# As the source of a transition: every state that is not terminal.
ANY_OPEN = "*open"

_UNMET = Text("조건이 충족되지 않았습니다: {guard}.", "This condition is not met: {guard}.")
_MEET_IT = Text("조건을 충족한 뒤 다시 시도하십시오.", "Meet the condition, then try again.")


@dataclass(frozen=True, slots=True)
class State:
    """Where a case can stand. A terminal state closes it, though a declared transition may reopen it."""

    name: str
    label: Text | None = None
    terminal: bool = False


@dataclass(frozen=True, slots=True)
class Guard:
    """A condition of a transition. `check` returns the refusal, or None when the condition holds.

    A guard without `check` is a judgement that somebody has recorded: it holds when the fact of its name is true,
    else `unmet` says what is missing. `label` names the condition in diagrams.
    """

    name: str
    check: Callable[[Facts], Refused | None] | None = None
    unmet: Text = _UNMET
    label: Text | None = None

    def refusal(self, facts: Facts, basis: tuple[LegalBasis, ...]) -> Refused | None:
        """Why the condition does not hold; None when it does."""
        if self.check is not None:
            return self.check(facts)
        if facts.get(self.name) is True:
            return None
        return Refused("lifecycle.condition-not-met", self.unmet, _MEET_IT, basis, {"guard": self.name})


class ClockAction(StrEnum):
    """What a transition does to a named clock."""

    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class ClockEffect:
    """`action` on the clock named `clock`, on the day of the transition."""

    clock: str
    action: ClockAction


class When(StrEnum):
    """How a transition stands to a clock."""

    WITHIN = "within"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Timing:
    """Possible only within the time of a clock, or only after it has elapsed (a deemed outcome, an earliest day)."""

    clock: str
    when: When


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """One lawful step: `event` leads from one of `sources` `to` a state.

    `duty` is the duty of the one who may take it (None: anybody with access); `distinct_from` names events of the
    same case that somebody else must have done (four eyes); an irreversible step takes effect outside the case and
    can only be undone by the act that the law provides.
    """

    event: str
    sources: tuple[str, ...]
    to: str
    duty: str | None = None
    guards: tuple[Guard, ...] = ()
    timing: Timing | None = None
    basis: tuple[LegalBasis, ...] = ()
    clocks: tuple[ClockEffect, ...] = ()
    distinct_from: tuple[str, ...] = ()
    reversible: bool = True
    label: Text | None = None
