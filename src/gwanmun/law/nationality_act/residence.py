"""Continuous domicile of naturalisation.

Plain rule: the time runs from the registration of a lawful stay and must be complete, by calendar years, on the day of
application. It goes on through an absence with a re-entry permit used in time, through one of up to a month because
the stay could not be extended, and through like causes that the Minister accepts. Any other absence starts it anew on
the return. Time of a marriage path counts from the marriage.
Source: Nationality Act 5 no. 1, 6; Nationality Rule 5.
"""

from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from gwanmun.kernel.spans import Span
from gwanmun.kernel.stretches import end_of_months
from gwanmun.law.administrative_periods.deadlines import deadline
from gwanmun.law.citations import cite
from gwanmun.law.conditions import condition
from gwanmun.law.decisions import Fact, Finding, Verdict, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.nationality_act.naturalisation_facts import NaturalisationFacts, ResidenceGap
from gwanmun.law.rules import rule

__all__ = ["complete_on", "continuous_domicile", "domicile_in_korea"]

BASES = cite("Nationality Act 5; Nationality Rule 5")
MARRIAGE = cite("Nationality Act 6(2)")
DOMICILE = cite("Nationality Act 7(1)")
READS = (
    "naturalisation.residence",
    "naturalisation.marriage_length",
    "nationality.deadline",
    "nationality.deadline_counting",
)


def complete_on(start: date, span: Span) -> date:
    """The first day on which the whole of `span`, in months or years, lies behind; the day of the start counts."""
    return end_of_months(start, span.in_months or 0) + timedelta(days=1)


@rule("naturalisation.residence", BASES + MARRIAGE, decided_on="application", reads=READS)
def continuous_domicile(path: str, facts: NaturalisationFacts, law: LawInForce) -> Finding:
    """The domicile of the path is complete on the day of application. `law` is that of the application."""
    at_best = _domicile(path, _with_unknown_gaps(facts, "accepted_by_minister"), law)
    if all(gap.cause for gap in facts.gaps) or at_best.verdict is not Verdict.MET:
        return at_best
    at_worst = _domicile(path, _with_unknown_gaps(facts, "none"), law)
    if at_worst.verdict is Verdict.MET:
        return at_worst
    return replace(at_worst, verdict=Verdict.UNKNOWN, missing=("gaps.cause",), parts=())


def _with_unknown_gaps(
    facts: NaturalisationFacts, cause: Literal["accepted_by_minister", "none"]
) -> NaturalisationFacts:
    """The facts as they would be if every absence of an unknown cause had this one."""
    return replace(facts, gaps=tuple(gap if gap.cause else replace(gap, cause=cause) for gap in facts.gaps))


def _domicile(path: str, facts: NaturalisationFacts, law: LawInForce) -> Finding:
    if path in ("MAR-END", "MAR-CHILD"):
        ways = tuple(_one_way(item, facts, law) for item in ("MAR-2Y", "MAR-3Y1Y"))
        return any_of("naturalisation.residence", MARRIAGE, ways)
    return _one_way(path, facts, law)


def _one_way(path: str, facts: NaturalisationFacts, law: LawInForce) -> Finding:
    of_marriage = path.startswith("MAR")
    term = law.need("naturalisation.residence", path)
    length = law.need("naturalisation.marriage_length") if path == "MAR-3Y1Y" else None
    since, married = _continuous_since(facts, law), facts.marriage.married_on
    bases = MARRIAGE if of_marriage else BASES
    parameters = [term, length] if length else [term]
    if since is None or (of_marriage and married is None):
        absent = [] if since else ["domicile_since"]
        absent += ["marriage.married_on"] if of_marriage and married is None else []
        return condition("naturalisation.residence", bases, None, parameters=parameters, missing=absent)
    begins = max(since, married) if of_marriage and married else since
    reached = complete_on(begins, term.term)
    if length and married:
        reached = max(reached, complete_on(married, length.term))
    used: dict[str, Fact] = {"domicile_since": facts.domicile_since, "residence.counted_from": begins}
    used |= {"marriage.married_on": married} if of_marriage else {}
    used |= {"residence.complete_on": reached, "applied_on": facts.application_day}
    holds = reached <= facts.application_day
    return condition("naturalisation.residence", bases, holds, used, parameters=parameters)


def _continuous_since(facts: NaturalisationFacts, law: LawInForce) -> date | None:
    since = facts.domicile_since
    for gap in sorted(facts.gaps, key=lambda item: item.left_on):
        if since and since <= gap.left_on <= facts.application_day and not _bridged(gap, law):
            since = gap.returned_on
    return since


def _bridged(gap: ResidenceGap, law: LawInForce) -> bool:
    if gap.cause != "stay_could_not_be_extended":
        return gap.cause != "none"
    limit = deadline(law, "nationality.deadline", "nat_gap_reentry", gap.left_on)
    return limit is not None and not limit.over_on(gap.returned_on)


@rule("naturalisation.domicile", DOMICILE, decided_on="application")
def domicile_in_korea(facts: NaturalisationFacts) -> Finding:
    """For special naturalisation a domicile in Korea is enough, without a length."""
    since, day = facts.domicile_since, facts.application_day
    used: dict[str, Fact] = {"domicile_since": since, "applied_on": day}
    holds = None if since is None else since <= day
    return condition("naturalisation.domicile", DOMICILE, holds, used, missing=("domicile_since",))
