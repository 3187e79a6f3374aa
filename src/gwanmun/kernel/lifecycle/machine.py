"""The lifecycle itself: an immutable value that answers what is possible, and why the rest is not."""

from dataclasses import dataclass

from gwanmun.kernel.lifecycle.asking import Asking, Option
from gwanmun.kernel.lifecycle.checks import InvalidLifecycle, problems_of
from gwanmun.kernel.lifecycle.corrections import Correction
from gwanmun.kernel.lifecycle.diagram import mermaid
from gwanmun.kernel.lifecycle.history import Act, current_state
from gwanmun.kernel.lifecycle.parts import ANY_OPEN, State, Transition
from gwanmun.kernel.refusals import Refused, Text

__all__ = ["Lifecycle"]

_NOT_NOW = Text("‘{state}’ 상태에서는 ‘{event}’을(를) 할 수 없습니다.", "“{event}” is not possible in state “{state}”.")
_POSSIBLE = Text("지금 가능한 처리: {possible}.", "Possible now: {possible}.")
_SEVERAL = Text("‘{event}’의 결과가 여럿입니다: {outcomes}.", "“{event}” can lead to: {outcomes}.")
_CHOOSE = Text("결과를 선택하십시오.", "Choose the outcome.")
_FINAL = Text("이 사건에는 정정 절차가 없습니다.", "Cases of this kind have no correction.")
_USE_LAW = Text(
    "법이 정한 불복 또는 취소 절차를 이용하십시오.", "Use the objection or revocation that the law provides."
)


@dataclass(frozen=True)
class Lifecycle:
    """States and transitions of one kind of case. `clocks` are the names that transitions may refer to.

    Raises:
        InvalidLifecycle: unknown or repeated names, a state that cannot be reached or left, an ambiguous transition.
    """

    name: str
    initial: str
    states: tuple[State, ...]
    transitions: tuple[Transition, ...]
    clocks: tuple[str, ...] = ()
    correction: Correction | None = None

    def __post_init__(self) -> None:
        if problems := problems_of(self.initial, self.states, self.transitions, self.clocks, self.leaving):
            raise InvalidLifecycle(self.name, problems)

    def is_open(self, state: str) -> bool:
        """True unless `state` is terminal; raises KeyError for a state of another lifecycle."""
        return not {each.name: each for each in self.states}[state].terminal

    @property
    def duties(self) -> frozenset[str]:
        """All duties with which somebody may take a step or correct one."""
        asked = {each.duty for each in self.transitions} | {self.correction.duty if self.correction else None}
        return frozenset(duty for duty in asked if duty)

    def leaving(self, state: str) -> tuple[Transition, ...]:
        """All transitions out of `state`, in the order of their declaration."""
        sources = {state, ANY_OPEN} if self.is_open(state) else {state}
        return tuple(each for each in self.transitions if sources.intersection(each.sources))

    def allowed(self, state: str, asking: Asking) -> tuple[Option, ...]:
        """What can be done in `state`, and for the rest the reasons: the buttons of a page, greyed or not."""
        return tuple(Option(each, asking.refusals(each)) for each in self.leaving(state))

    def take(self, state: str, event: str, asking: Asking, *, to: str | None = None) -> Transition:
        """The one transition that `event` means now; `to` chooses where several outcomes are open.

        Raises:
            Refused: the event is not possible in this state, is refused, or leaves several outcomes open.
        """
        named = [each for each in self.leaving(state) if each.event == event and to in (None, each.to)]
        if not named:
            raise self._not_now(state, event)
        open_ones = [each for each in named if not asking.refusals(each)]
        if not open_ones:
            raise asking.refusals(named[0])[0]
        if len(open_ones) > 1:
            outcomes = ", ".join(each.to for each in open_ones)
            raise Refused("lifecycle.choose-outcome", _SEVERAL, _CHOOSE, facts={"event": event, "outcomes": outcomes})
        return open_ones[0]

    def act(self, event: str, asking: Asking, *, to: str | None = None) -> Act:
        """Takes `event` in the state that the history has led to; raises as `take`."""
        state = current_state(asking.history, self.initial)
        return Act(event, state, self.take(state, event, asking, to=to).to, asking.actor)

    def correct(self, asking: Asking, *, reason: str) -> Act:
        """Takes back the last act that stands; raises Refused as `Correction.act`, or when there is no correction."""
        if self.correction is None:
            raise Refused("lifecycle.correction.none", _FINAL, _USE_LAW)
        return self.correction.act(asking, reason, self.leaving)

    def diagram(self, language: str = "en") -> str:
        """A Mermaid state diagram."""
        return mermaid(self.initial, self.states, self.transitions, language)

    def _not_now(self, state: str, event: str) -> Refused:
        possible = ", ".join(dict.fromkeys(each.event for each in self.leaving(state))) or "–"
        facts = {"event": event, "state": state, "possible": possible}
        return Refused("lifecycle.not-in-this-state", _NOT_NOW, _POSSIBLE, facts=facts)
