"""The report that the nationality was lost.

Plain rule: who lost the nationality reports it; the Act sets no time limit. The spouse, or a relative within the fourth
degree, reports it to the register within one month of knowing, else an administrative fine follows. An official who
learns of a loss in the course of duty tells the Minister at once. The loss itself never waits for the report.
Source: Nationality Act 16; Family Relations Registration Act 97(1). Decides by: the day of knowing.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.administrative_periods.deadlines import deadline
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, no_rule, used
from gwanmun.law.deadline_questions import in_time
from gwanmun.law.decisions import Decision, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.nationality_act.deadlines import TABLE
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["LossReportFacts", "decide_loss_report"]

OWN = cite("Nationality Act 16")
FAMILY = cite("Family Relations Registration Act 97(1)")
QUESTION = "nationality.loss_report"


@dataclass(frozen=True, slots=True)
class LossReportFacts:
    """A report of loss, or the duty to make it. `known_on`: when the reporter came to know of the loss."""

    reported_on: date
    reporter: Literal["self", "family", "official"] | None = None
    known_on: date | None = None


@question(QUESTION, LossReportFacts, day="reported_on")
@rule(QUESTION, OWN + FAMILY, decided_on="knowledge", reads=(TABLE,))
def decide_loss_report(facts: LossReportFacts, law: LawInForce) -> Decision:
    """In time, or late; `due_on` where there is a limit."""
    if facts.reporter is None:
        return conclude(QUESTION, law, (condition("loss_report.reporter", OWN, None, missing=("reporter",)),))
    if facts.reporter == "self":
        return conclude(QUESTION, law, (condition("loss_report.no_limit", OWN, True, used(facts, "reporter")),))
    if facts.known_on is None:
        return conclude(QUESTION, law, (condition("loss_report.in_time", FAMILY, None, missing=("known_on",)),))
    if facts.reporter == "official":
        return conclude(QUESTION, law, (_by_official(facts),))
    limit = deadline(law, TABLE, "nat_loss_report_family", facts.known_on)
    if limit is None:
        return conclude(QUESTION, law, (no_rule("loss_report.in_time", FAMILY, used(facts, "known_on")),))
    kept = in_time("loss_report.in_time", limit, facts.reported_on, "reported_on")
    return conclude(QUESTION, law, (kept,), {"due_on": limit.last_day})


def _by_official(facts: LossReportFacts) -> Finding:
    """At once on the same day; whether a later notice still came at once is judged."""
    verdict = Verdict.MET if facts.reported_on == facts.known_on else Verdict.DISCRETION
    return Finding("loss_report.at_once", verdict, OWN, used(facts, "known_on", "reported_on"))
