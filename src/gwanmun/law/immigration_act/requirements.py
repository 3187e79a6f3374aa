"""One requirement of a rule as a finding, with a code of its own for yes, for no, and for not known.

The codes are `topic.fact`, `topic.no_fact` and `topic.unknown`, so that a letter names the very reason.
"""

from collections.abc import Iterable
from datetime import date

from gwanmun.kernel.refusals import LegalBasis
from gwanmun.law.decisions import NOTHING, Facts, Finding, Verdict
from gwanmun.law.parameters import Parameter
from gwanmun.law.time_limits import last_day_of

__all__ = ["requirement", "wait_over"]

Bases = tuple[LegalBasis, ...]


def requirement(
    topic: str,
    fact: str,
    holds: bool | None,
    bases: Bases,
    facts: Facts = NOTHING,
    *,
    parameters: Iterable[Parameter] = (),
    missing: Iterable[str] = (),
) -> Finding:
    """A requirement that facts decide; when it is not known, `missing` names them (the fact itself by default)."""
    used = tuple(parameters)
    if holds is None:
        return Finding(f"{topic}.unknown", Verdict.UNKNOWN, bases, facts, used, tuple(missing) or (fact,))
    code, verdict = (f"{topic}.{fact}", Verdict.MET) if holds else (f"{topic}.no_{fact}", Verdict.NOT_MET)
    return Finding(code, verdict, bases, facts, used)


def wait_over(topic: str, event: str, happened_on: date, day: date, term: Parameter) -> Finding:
    """A bar that runs for a term from an event: over on the day after its last day (`topic.wait`)."""
    ends = last_day_of("term", happened_on, term.term)
    shown = {event: happened_on, "due_on": ends}
    return requirement(topic, "wait", day > ends, term.bases, shown, parameters=(term,))
