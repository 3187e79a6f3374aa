"""One version of a kind of case, declared whole."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from gwanmun.casework.declarations.conditions import FLAG
from gwanmun.casework.declarations.parts import (
    Approvals,
    Check,
    ClockSpec,
    DerivedFlag,
    HandFlag,
    Objection,
    Reason,
    Supplements,
)
from gwanmun.casework.declarations.questions import Question, Slot
from gwanmun.kernel.lifecycle import Lifecycle
from gwanmun.kernel.refusals import Text

__all__ = ["CaseType"]


@dataclass(frozen=True, slots=True)
class CaseType:
    """One version of a kind of case. A case keeps the version in force at receipt.

    `receipt` is the event with which the applicant hands in her draft (None: opening is the receipt). `given` are facts
    that the division states itself, beside those asked; `urgent_from` is the date fact by which work can be ordered,
    such as the end of a stay. `letters` and `effects` name, for an event, the letters that it needs and the registered
    effects that run in its transaction. `applicant_duties` are those that an applicant exercises: they open no case of
    somebody else. `seen_by_applicant` says how she is told of a state; without an entry she sees the state's label.

    Raises:
        ValueError: the declaration refers to something that it does not declare; every fault is named.
    """

    name: str
    version: int
    title: Text
    lifecycle: Lifecycle
    clocks: Mapping[str, ClockSpec] = field(default_factory=dict)
    in_force_from: date = date.min
    receipt: str | None = None
    questions: tuple[Question, ...] = ()
    given: frozenset[str] = frozenset()
    slots: tuple[Slot, ...] = ()
    fee: str = ""
    checklist: tuple[Check, ...] = ()
    reasons: tuple[Reason, ...] = ()
    approvals: tuple[Approvals, ...] = ()
    hand_flags: tuple[HandFlag, ...] = ()
    derived_flags: tuple[DerivedFlag, ...] = ()
    supplements: Supplements | None = None
    objection: Objection | None = None
    letters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    effects: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    retention: str = ""
    urgent_from: str = ""
    nationwide: bool = True
    viewers: frozenset[str] = frozenset()
    seen_by_applicant: Mapping[str, Text] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if problems := [*self._unknown_clocks(), *self._unknown_events(), *self._unknown_facts(), *self._repeated()]:
            raise ValueError(f"case type {self.name}: " + "; ".join(problems))

    @property
    def facts(self) -> frozenset[str]:
        """Every fact that a case of this type may hold, derived flags among them."""
        flags = {f"{FLAG}{flag.name}" for flag in self.derived_flags}
        return frozenset({question.name for question in self.questions} | self.given | flags)

    def flagged_facts(self, facts: Mapping[str, object]) -> dict[str, object]:
        """The facts together with the flags that follow from them, for conditions that read both."""
        return {**facts, **{f"{FLAG}{flag.name}": True for flag in self.derived_flags if flag.when.holds(facts)}}

    def needed_approvals(self, event: str, facts: Mapping[str, object]) -> int:
        """How many different people must stand behind a step."""
        flagged = self.flagged_facts(facts)
        return next((each.needed(flagged) for each in self.approvals if each.event == event), 1)

    def _unknown_clocks(self) -> Iterator[str]:
        if undeclared := set(self.lifecycle.clocks) ^ set(self.clocks):
            yield f"clocks without a length or a use: {sorted(undeclared)}"

    def _unknown_events(self) -> Iterator[str]:
        named = {
            *([self.receipt] if self.receipt else []),
            *([self.supplements.ask, self.supplements.answer] if self.supplements else []),
            *(spec.deemed for spec in self.clocks.values() if spec.deemed),
            *(event for flag in self.hand_flags for event in flag.blocks),
            *(event for flag in self.derived_flags for event in flag.blocks),
            *(event for check in self.checklist for event in check.needed_for),
            *(each.event for each in self.approvals),
            *self.letters,
            *self.effects,
        }
        if unknown := named - {each.event for each in self.lifecycle.transitions}:
            yield f"events that the lifecycle does not know: {sorted(unknown)}"
        contested = set(self.objection.against) if self.objection else set()
        if unknown := (contested | set(self.seen_by_applicant)) - {state.name for state in self.lifecycle.states}:
            yield f"states that the lifecycle does not know: {sorted(unknown)}"

    def _unknown_facts(self) -> Iterator[str]:
        asked = set(self.given)
        for question in self.questions:
            if early := question.when.names - asked:
                yield f"question {question.name} depends on {sorted(early)}, which is not asked before it"
            asked.add(question.name)
        readers = [
            *((f"slot {each.name}", each.when) for each in self.slots),
            *((f"check {each.name}", each.when) for each in self.checklist),
            *((f"flag {each.name}", each.when) for each in self.derived_flags),
            *((f"approvals of {each.event}", band.when) for each in self.approvals for band in each.bands),
        ]
        for reader, condition in readers:
            if unknown := condition.names - self.facts:
                yield f"{reader} reads {sorted(unknown)}, which is no fact"
        if self.urgent_from and self.urgent_from not in self.facts:
            yield f"urgent_from reads {self.urgent_from}, which is no fact"

    def _repeated(self) -> Iterator[str]:
        for what, names in (
            ("question", [each.name for each in self.questions]),
            ("slot", [each.name for each in self.slots]),
            ("check", [each.name for each in self.checklist]),
            ("flag", [*(each.name for each in self.hand_flags), *(each.name for each in self.derived_flags)]),
        ):
            if len(set(names)) != len(names):
                yield f"a {what} is declared twice"
