"""The duty of public officials to report foreigners who broke the law, and who is exempt.

Plain rule: an official who finds a deportable person or a breach reports it at once. Exempt is what becomes known in
the school life of pupils, in public health care, in child protection and youth counselling, in investigations of listed
crimes against people, and in human rights work; since 2026-09-15 also in investigations of theft, robbery, fraud and
extortion and in labour inspections. Some of these began on 2025-11-06; which ones is not confirmed.
Source: Immigration Act 84(1); Decree 92-2; Rule 70-2. Decides by: the day on which it becomes known.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Facts, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["ReportDutyFacts", "decide_report_duty"]

BASES = cite("Act 84(1)")
EXEMPT = cite("Decree 92-2; Rule 70-2")


@dataclass(frozen=True, slots=True)
class ReportDutyFacts:
    """`source`: the work in which it became known, by the words of the data file, such as "labour_inspection"."""

    known_on: date
    source: str | None


@question("report_duty", ReportDutyFacts, day="known_on")
@rule("officials.report_duty", BASES + EXEMPT, decided_on="knowledge", reads=("report_duty.exempt",))
def decide_report_duty(facts: ReportDutyFacts, law: LawInForce) -> Decision:
    """Whether there is a duty to report: the outcome `must_report`."""
    if facts.source is None:
        unknown = Finding("report_duty.unknown", Verdict.UNKNOWN, BASES, missing=("source",))
        return answered("report_duty", law, (unknown,))
    used: Facts = {"source": facts.source}
    exempt, unsure = law.get("report_duty.exempt", facts.source), law.unconfirmed("report_duty.exempt", facts.source)
    if exempt:
        finding = Finding("report_duty.exempt", Verdict.MET, EXEMPT, used, (exempt,))
        return answered("report_duty", law, (finding,), {"must_report": False})
    if unsure:
        finding = Finding("report_duty.unsure", Verdict.DISCRETION, EXEMPT, used, unconfirmed=(unsure,))
        return answered("report_duty", law, (finding,))
    return answered("report_duty", law, (Finding("report_duty.duty", Verdict.MET, BASES, used),), {"must_report": True})
