"""Decisions as values: what was decided, by which finding, on which facts and parameters, and what was not known.

A rule returns a `Finding`; findings form a tree. A decision is `Eligible`, `Refusal` or `NeedsReview` and carries that
tree, so that it can be explained, stored and shown again years later. Facts are kept as plain values: texts, whole
numbers, truth values, days, None and tuples of these.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from gwanmun.kernel.partial_dates import PartialDate
from gwanmun.kernel.refusals import LegalBasis
from gwanmun.law.parameters import Parameter

__all__ = [
    "Decision",
    "Eligible",
    "Fact",
    "Facts",
    "Finding",
    "NeedsReview",
    "Refusal",
    "Verdict",
    "all_of",
    "any_of",
    "as_fact",
]

Fact = str | int | bool | date | None | tuple["Fact", ...]
Facts = Mapping[str, Fact]
NOTHING: Facts = MappingProxyType({})


class Verdict(StrEnum):
    """What one rule found. UNKNOWN: a fact is missing. DISCRETION: the law leaves it to an officer."""

    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"
    DISCRETION = "discretion"


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of one rule. `unconfirmed`: uncertain parameters that would change it if an office confirmed them."""

    code: str
    verdict: Verdict
    bases: tuple[LegalBasis, ...]
    facts: Facts = field(default_factory=lambda: NOTHING)
    parameters: tuple[Parameter, ...] = ()
    missing: tuple[str, ...] = ()
    unconfirmed: tuple[Parameter, ...] = ()
    parts: tuple["Finding", ...] = ()

    def walk(self) -> Iterator["Finding"]:
        """This finding, then all below it."""
        yield self
        for part in self.parts:
            yield from part.walk()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Decided:
    """What all decisions share. `outcome` is the payload for the one who asked, such as `permitted_until`."""

    code: str
    question: str
    on: date
    law_version: str
    bases: tuple[LegalBasis, ...]
    findings: tuple[Finding, ...]
    outcome: Facts = field(default_factory=lambda: NOTHING)
    missing: tuple[str, ...] = ()

    def walk(self) -> Iterator[Finding]:
        """All findings of the tree, depth first."""
        for finding in self.findings:
            yield from finding.walk()

    @property
    def facts(self) -> Facts:
        """Every fact that some rule used."""
        return {name: value for finding in self.walk() for name, value in finding.facts.items()}

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """Every parameter that some rule used, once."""
        return tuple(dict.fromkeys(item for finding in self.walk() for item in finding.parameters))

    @property
    def unconfirmed(self) -> tuple[Parameter, ...]:
        """Uncertain parameters that might have changed the result, once each."""
        return tuple(dict.fromkeys(item for finding in self.walk() for item in finding.unconfirmed))

    @property
    def rests_on_office(self) -> tuple[Parameter, ...]:
        """Uncertain parameters that were used because an office vouches for them."""
        return tuple(item for item in self.parameters if item.confirmed_by)


@dataclass(frozen=True, slots=True, kw_only=True)
class Eligible(_Decided):
    """The law gives what was asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal(_Decided):
    """The law does not give it; `remedy` is the code of the sentence that says what the person can do next."""

    remedy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedsReview(_Decided):
    """A fact is missing, a source is uncertain, or the law leaves it to an officer's judgement."""


Decision = Eligible | Refusal | NeedsReview


def as_fact(day: PartialDate | None) -> Fact:
    """A date of birth as a fact: the day when it is known, else what is known of it as text."""
    return day if day is None else day.exact or str(day)


def all_of(code: str, bases: tuple[LegalBasis, ...], parts: Iterable[Finding]) -> Finding:
    """Met when every part is met; one part that fails decides, whatever is unknown besides it."""
    parts = tuple(parts)
    order = (Verdict.NOT_MET, Verdict.UNKNOWN, Verdict.DISCRETION, Verdict.MET)
    return _combined(code, bases, parts, order)


def any_of(code: str, bases: tuple[LegalBasis, ...], parts: Iterable[Finding]) -> Finding:
    """Met when one part is met; unknown when one could still be."""
    parts = tuple(parts)
    order = (Verdict.MET, Verdict.DISCRETION, Verdict.UNKNOWN, Verdict.NOT_MET)
    return _combined(code, bases, parts, order)


def _combined(
    code: str, bases: tuple[LegalBasis, ...], parts: tuple[Finding, ...], order: tuple[Verdict, ...]
) -> Finding:
    """The first verdict of `order` that some part has; an empty combination has the last one."""
    present = {part.verdict for part in parts}
    verdict = next((candidate for candidate in order if candidate in present), order[-1])
    open_parts = () if verdict in (Verdict.MET, Verdict.NOT_MET) else parts
    missing = tuple(dict.fromkeys(name for part in open_parts for name in part.missing))
    return Finding(code, verdict, bases, missing=missing, parts=parts)
