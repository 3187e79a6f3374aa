"""Who asks for a transition, with what in hand, and why it is refused."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from gwanmun.kernel.lifecycle.history import Act, standing
from gwanmun.kernel.lifecycle.parts import Facts, Transition, When
from gwanmun.kernel.refusals import Refused, Text

__all__ = ["Asking", "Option"]

_NO_DUTY = Text("‘{duty}’ 직무를 가진 사람만 할 수 있습니다.", "Only somebody with the duty “{duty}” can do this.")
_ASK_DUTY = Text("해당 직무의 담당자에게 넘기십시오.", "Hand the case over to somebody with that duty.")
_SAME_PERSON = Text(
    "‘{earlier}’ 처리를 한 사람과 다른 사람이 처리해야 합니다.",
    "Somebody other than the one who did “{earlier}” must do this.",
)
_ASK_COLLEAGUE = Text("다른 담당자에게 처리를 요청하십시오.", "Ask a colleague to do it.")
_TOO_LATE = Text("‘{clock}’ 기간이 지났습니다.", "The period “{clock}” has ended.")
_SEE_LATE = Text("기간이 지난 뒤의 절차를 확인하십시오.", "See what the law provides after the period.")
_TOO_EARLY = Text("‘{clock}’ 기간이 아직 지나지 않았습니다.", "The period “{clock}” has not ended yet.")
_WAIT = Text("기간이 끝난 뒤 다시 시도하십시오.", "Try again after the period has ended.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """Everything that decides whether a transition may be taken now.

    `history` are the acts of the case, oldest first; `elapsed` are the names of the clocks whose time is over.
    """

    actor: str
    duties: Collection[str] = ()
    history: Sequence[Act] = ()
    facts: Facts = field(default_factory=dict)
    elapsed: Collection[str] = ()

    def refusals(self, transition: Transition) -> tuple[Refused, ...]:
        """All reasons against `transition`, so that a person can clear them in one go."""
        guards = (guard.refusal(self.facts, transition.basis) for guard in transition.guards)
        return (
            *self._duty(transition),
            *self._four_eyes(transition),
            *self._timing(transition),
            *(each for each in guards if each is not None),
        )

    def _duty(self, transition: Transition) -> Iterator[Refused]:
        if transition.duty is not None and transition.duty not in self.duties:
            yield Refused("lifecycle.duty-missing", _NO_DUTY, _ASK_DUTY, transition.basis, {"duty": transition.duty})

    def _four_eyes(self, transition: Transition) -> Iterator[Refused]:
        own = {act.event for act in standing(self.history) if act.actor == self.actor}
        for event in transition.distinct_from:
            if event in own:
                yield Refused(
                    "lifecycle.same-person", _SAME_PERSON, _ASK_COLLEAGUE, transition.basis, {"earlier": event}
                )

    def _timing(self, transition: Transition) -> Iterator[Refused]:
        timing = transition.timing
        if timing is None:
            return
        facts, is_over = {"clock": timing.clock}, timing.clock in self.elapsed
        if timing.when is When.WITHIN and is_over:
            yield Refused("lifecycle.too-late", _TOO_LATE, _SEE_LATE, transition.basis, facts)
        if timing.when is When.AFTER and not is_over:
            yield Refused("lifecycle.too-early", _TOO_EARLY, _WAIT, transition.basis, facts)


@dataclass(frozen=True, slots=True)
class Option:
    """A transition that leaves the present state, with the reasons against it, if any."""

    transition: Transition
    refusals: tuple[Refused, ...]

    @property
    def is_allowed(self) -> bool:
        return not self.refusals
