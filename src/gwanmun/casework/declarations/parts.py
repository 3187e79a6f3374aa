"""The other parts of a procedure: lengths of clocks, flags, checklist, approvals, reasons, supplements, objections."""

from dataclasses import dataclass

from gwanmun.casework.declarations.conditions import ALWAYS, Condition
from gwanmun.kernel.counting import Rule
from gwanmun.kernel.refusals import LegalBasis, Text
from gwanmun.kernel.spans import Span

__all__ = [
    "Approvals",
    "Band",
    "Check",
    "ClockSpec",
    "DerivedFlag",
    "ExtensionRule",
    "HandFlag",
    "Objection",
    "Reason",
    "Supplements",
]


@dataclass(frozen=True, slots=True)
class ExtensionRule:
    """A clock may be lengthened by `span`, `times` times, by somebody with `duty`."""

    span: Span
    duty: str
    basis: LegalBasis | None = None
    times: int = 1


@dataclass(frozen=True, slots=True)
class ClockSpec:
    """The length of a clock that the lifecycle starts and stops, and the article that sets it.

    `deemed` is the event that the law takes to have happened when the time is over; a job takes that step.
    """

    span: Span
    label: Text
    basis: LegalBasis | None = None
    deemed: str | None = None
    rule: Rule = Rule.CIVIL
    extension: ExtensionRule | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandFlag:
    """A mark that an officer with `raised_by` sets and one with `lowered_by` takes off. It stops the events `blocks`
    while it stands, and stands until taken off."""

    name: str
    label: Text
    raised_by: str
    lowered_by: str
    blocks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DerivedFlag:
    """A mark that follows from the facts and from nothing else: nobody sets it or takes it off."""

    name: str
    label: Text
    when: Condition
    blocks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A point of the checklist. The events `needed_for` wait until somebody with `duty` has ticked it."""

    name: str
    label: Text
    duty: str
    basis: LegalBasis | None = None
    when: Condition = ALWAYS
    needed_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Band:
    """Cases of which `when` holds need `count` people to approve, whoever takes the step among them."""

    count: int
    when: Condition = ALWAYS


@dataclass(frozen=True, slots=True)
class Approvals:
    """How many different people must stand behind the step `event`: the first band that fits decides."""

    event: str
    bands: tuple[Band, ...]

    def __post_init__(self) -> None:
        if not self.bands or self.bands[-1].when is not ALWAYS:
            raise ValueError(f"approvals of {self.event}: the last band must fit every case")

    def needed(self, facts: dict[str, object]) -> int:
        """The number of people for these facts."""
        return next(band.count for band in self.bands if band.when.holds(facts))


@dataclass(frozen=True, slots=True)
class Reason:
    """A ground of refusal by its code in the law, as it stands in the letter."""

    code: str
    text: Text
    basis: LegalBasis


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """What can be done against the states `against`: a case of `case_type`, within `span` of the day on which the
    decision was served. `remedy` says what is left when it is too late."""

    case_type: str
    against: tuple[str, ...]
    span: Span
    basis: LegalBasis
    remedy: Text
    who: Text
    rule: Rule = Rule.CIVIL


@dataclass(frozen=True, slots=True, kw_only=True)
class Supplements:
    """The steps with which missing matter is asked for and given, and how often that may be done."""

    ask: str
    answer: str
    longest: Span
    basis: LegalBasis
    at_most: int = 2
