"""Who files a nationality matter, and where.

Plain rule: from fifteen on one applies or reports in person; below fifteen the legal representative does. A loss is
also reported by the spouse or a relative within the fourth degree. Naturalisation and determination are asked for in
Korea only; a renunciation only through the mission of the residence; acknowledgment, reinstatement, re-acquisition,
choice, retention, loss and, after acknowledgment or reinstatement, proof or pledge about the foreign nationality may be
filed through a mission as well. An electronic window may be opened.
Source: Nationality Act 14(1), 19; Nationality Decree 25(1), 25-2, 25-3.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.kernel.ages import reaches_age_on
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, stated, used
from gwanmun.law.decisions import Decision, Finding, Verdict, all_of, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question, rows_of
from gwanmun.law.rules import rule

__all__ = ["FilingFacts", "decide_filing"]

PERSON = cite("Nationality Act 19; Nationality Decree 25-2")
REPORTER = cite("Nationality Act 16; Nationality Decree 25-2")
PLACE = cite("Nationality Act 14(1); Nationality Decree 25(1)")
WINDOW = cite("Nationality Decree 25-3")
QUESTION = "nationality.filing"
READS = ("nationality.filing_age", "nationality.loss_reporter_degree", "nationality.filing_place")


@dataclass(frozen=True, slots=True)
class FilingFacts:
    """One filing; `kinship_degree` of a relative who files. `place`: in Korea, abroad, or online.

    `after_acknowledgment_or_reinstatement` is asked only for the proof or pledge about the foreign nationality.
    """

    filed_on: date
    matter: str
    filed_by: Literal["self", "legal_representative", "spouse", "relative", "other"] | None = None
    place: Literal["office", "mission", "electronic"] | None = None
    born_on: date | None = None
    kinship_degree: int | None = None
    after_acknowledgment_or_reinstatement: bool | None = None


@question(QUESTION, FilingFacts, day="filed_on", choices={"matter": rows_of("nationality.filing_place")})
@rule(QUESTION, PERSON + REPORTER + PLACE + WINDOW, decided_on="filing", reads=READS)
def decide_filing(facts: FilingFacts, law: LawInForce) -> Decision:
    """The right person files at a place where it may be filed. `law` is that of the filing."""
    persons = [_in_person(facts, law)]
    if facts.matter == "loss":
        persons.append(_family_reports(facts, law))
    findings = (any_of("filing.person", PERSON, persons), _place(facts, law))
    return conclude(QUESTION, law, findings)


def _in_person(facts: FilingFacts, law: LawInForce) -> Finding:
    """In person from fifteen, by the legal representative below."""
    age, born, by = law.need("nationality.filing_age"), facts.born_on, facts.filed_by
    expected = None
    if born is not None:
        expected = "self" if facts.filed_on >= reaches_age_on(born, age.number) else "legal_representative"
    holds = False if by not in (None, "self", "legal_representative") else None
    if holds is None and by and expected:
        holds = by == expected
    missing = tuple(name for name in ("filed_by", "born_on") if getattr(facts, name) is None)
    return condition(
        "filing.in_person", PERSON, holds, used(facts, "filed_by", "born_on"), parameters=(age,), missing=missing
    )


def _family_reports(facts: FilingFacts, law: LawInForce) -> Finding:
    """The spouse, or a relative within the fourth degree."""
    farthest = law.need("nationality.loss_reporter_degree")
    holds = None if facts.filed_by is None else facts.filed_by == "spouse"
    missing = ("filed_by",)
    if facts.filed_by == "relative":
        holds, missing = (
            None if facts.kinship_degree is None else facts.kinship_degree <= farthest.number,
            ("kinship_degree",),
        )
    shown = used(facts, "filed_by", "kinship_degree")
    return condition("filing.family_reports", REPORTER, holds, shown, parameters=(farthest,), missing=missing)


def _place(facts: FilingFacts, law: LawInForce) -> Finding:
    listed = law.need("nationality.filing_place", facts.matter)
    if facts.place == "electronic":
        return Finding("filing.electronic_window", Verdict.DISCRETION, WINDOW, used(facts, "place"))
    allowed = None if facts.place is None else facts.place in listed.items
    shown = used(facts, "matter", "place")
    place = condition("filing.place", PLACE, allowed, shown, parameters=(listed,), missing=("place",))
    if facts.place != "mission" or facts.matter != "foreign_nationality_proof":
        return place
    later = stated("filing.after_own_acquisition", PLACE, facts, "after_acknowledgment_or_reinstatement")
    return all_of("filing.from_abroad", PLACE, (place, later))
