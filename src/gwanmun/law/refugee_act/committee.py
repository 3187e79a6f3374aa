"""Meetings of the Refugee Committee.

Plain rule: the committee has up to fifteen members; the papers go out seven days before; more than half are present and
more than half of those present decide. A member is excluded whose law firm or body, within five years before the
objection, acted for the applicant.
Source: Refugee Act 25 to 28; Refugee Decree 10; Refugee Rule 12-2, 12-4; operating rules of 2020.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.kernel.counting import count_back
from gwanmun.law.administrative_periods.deadlines import deadline
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, used
from gwanmun.law.decisions import Decision, Finding
from gwanmun.law.in_force import LawInForce
from gwanmun.law.refugee_act.deadlines import TABLE
from gwanmun.law.rules import rule

__all__ = ["CommitteeFacts", "decide_committee"]

BASES = cite("Refugee Act 25; Refugee Decree 10")
RECUSAL = cite("Refugee Rule 12-2(1)")
QUESTION = "refugee.committee"
READS = (TABLE, "refugee.committee_size", "refugee.committee_papers")


@dataclass(frozen=True, slots=True)
class CommitteeFacts:
    """One meeting. `member_left_body_on`: the day a taking part member left the body that acted for the applicant."""

    met_on: date
    members: int
    present: int
    in_favour: int
    papers_sent_on: date | None = None
    objection_on: date | None = None
    member_left_body_on: date | None = None


@rule(QUESTION, BASES + RECUSAL, decided_on="meeting", reads=READS)
def decide_committee(facts: CommitteeFacts, law: LawInForce) -> Decision:
    """The committee was composed and decided lawfully."""
    most = law.need("refugee.committee_size")
    findings = [
        condition(
            "refugee_committee.size", BASES, facts.members <= most.number, used(facts, "members"), parameters=(most,)
        ),
        condition(
            "refugee_committee.quorum", BASES, facts.present * 2 > facts.members, used(facts, "members", "present")
        ),
        condition(
            "refugee_committee.majority",
            BASES,
            facts.in_favour * 2 > facts.present,
            used(facts, "present", "in_favour"),
        ),
        _papers(facts, law),
    ]
    if facts.member_left_body_on is not None:
        findings.append(_not_excluded(facts, facts.member_left_body_on, law))
    return conclude(QUESTION, law, findings)


def _papers(facts: CommitteeFacts, law: LawInForce) -> Finding:
    before = law.need("refugee.committee_papers")
    latest = count_back(facts.met_on, before.term)
    sent = facts.papers_sent_on
    return condition(
        "refugee_committee.papers",
        BASES,
        None if sent is None else sent <= latest,
        {"papers_sent_on": sent, "papers_by": latest},
        parameters=(before,),
        missing=("papers_sent_on",),
    )


def _not_excluded(facts: CommitteeFacts, left_on: date, law: LawInForce) -> Finding:
    limit = deadline(law, TABLE, "ref_recusal", left_on)
    day = facts.objection_on
    free = None if limit is None or day is None else limit.over_on(day)
    return condition(
        "refugee_committee.no_recusal",
        RECUSAL,
        free,
        used(facts, "member_left_body_on", "objection_on"),
        missing=("objection_on",),
    )
