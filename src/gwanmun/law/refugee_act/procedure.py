"""The course of the examination: until when it is decided, the interview, and closing for absence.

Plain rule: the first instance decides within six months of the receipt, the objection too; for unavoidable causes up to
six months more, of which the applicant is told at least seven days before the end of the first period. An interview by
video is possible since 3 December 2024. An officer or interpreter of the same sex, and a recording, cannot be refused
when asked for, nor a lawyer. After three absences in a row without cause the examination may be closed.
Source: Refugee Act 8, 12, 18(4), 18(5), 21(7), 21(8); Refugee Decree 7, 8.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.administrative_periods.deadlines import deadline
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, no_rule, used
from gwanmun.law.deadline_questions import in_time
from gwanmun.law.decisions import Decision, Fact, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.refugee_act.deadlines import TABLE
from gwanmun.law.rules import rule

__all__ = [
    "ClosingFacts",
    "DecisionPeriodFacts",
    "InterviewFacts",
    "decide_closing",
    "decide_decision_period",
    "decide_interview",
]

PERIOD = cite("Refugee Act 18(4), 18(5), 21(7), 21(8)")
INTERVIEW = cite("Refugee Act 8, 12, 13; Refugee Decree 7(3), 8(2)")
CLOSING = cite("Refugee Act 8(6)")
ROWS = {
    "first_instance": ("ref_decision", "ref_decision_ext", "ref_decision_ext_notice"),
    "objection": ("ref_objection_decision", "ref_objection_ext", "ref_objection_ext_notice"),
}


@dataclass(frozen=True, slots=True)
class DecisionPeriodFacts:
    """An application or objection received on `received_on`; `extended`: for an unavoidable cause."""

    asked_on: date
    stage: Literal["first_instance", "objection"] = "first_instance"
    received_on: date | None = None
    extended: bool = False
    extension_notified_on: date | None = None
    decided_on: date | None = None


@rule("refugee.decision_period", PERIOD, decided_on="receipt", reads=(TABLE,))
def decide_decision_period(facts: DecisionPeriodFacts, law: LawInForce) -> Decision:
    """The decision is in time, or still may be; a late notice of the extension leaves only the first period."""
    question = "refugee.decision_period"
    if facts.received_on is None:
        return conclude(question, law, (condition("procedure.in_time", PERIOD, None, missing=("received_on",)),))
    first_row, extension, notice = ROWS[facts.stage]
    first = deadline(law, TABLE, first_row, facts.received_on)
    if first is None:
        return conclude(question, law, (no_rule("procedure.in_time", PERIOD, used(facts, "received_on")),))
    findings: list[Finding] = []
    limit = first
    told_by = deadline(law, TABLE, notice, first.last_day or first.nominal_last_day)
    outcome: dict[str, Fact] = {"notify_extension_by": told_by.last_day if told_by else None}
    if facts.extended and told_by:
        limit = deadline(law, TABLE, first_row, facts.received_on, extended_by=(extension,)) or first
        told = facts.extension_notified_on
        findings.append(
            in_time("procedure.extension_notified", told_by, told, "extension_notified_on")
            if told
            else condition("procedure.extension_notified", PERIOD, None, missing=("extension_notified_on",))
        )
    findings.append(in_time("procedure.in_time", limit, facts.decided_on or facts.asked_on, "decided_on"))
    return conclude(question, law, findings, outcome | {"decide_by": limit.last_day})


@dataclass(frozen=True, slots=True)
class InterviewFacts:
    """How an interview is to be held, and what the applicant asked for."""

    held_on: date
    by_video: bool = False
    same_sex_officer_asked: bool = False
    same_sex_officer_given: bool | None = None
    same_sex_interpreter_asked: bool = False
    same_sex_interpreter_given: bool | None = None
    recording_asked: bool = False
    recorded: bool | None = None
    record_read_back: bool | None = None
    lawyer_asked: bool = False
    lawyer_admitted: bool | None = None


@rule("refugee.interview", INTERVIEW, decided_on="interview", reads=("refugee.remote_interview",))
def decide_interview(facts: InterviewFacts, law: LawInForce) -> Decision:
    """The interview is held as the law asks."""
    remote = law.need("refugee.remote_interview")
    findings = [
        condition(
            "interview.place",
            INTERVIEW,
            remote.flag or not facts.by_video,
            used(facts, "by_video"),
            parameters=(remote,),
        ),
        _granted("interview.officer", facts, "same_sex_officer_asked", "same_sex_officer_given"),
        _granted("interview.interpreter", facts, "same_sex_interpreter_asked", "same_sex_interpreter_given"),
        _granted("interview.recording", facts, "recording_asked", "recorded"),
        _granted("interview.lawyer", facts, "lawyer_asked", "lawyer_admitted"),
    ]
    if facts.record_read_back is not None:
        findings.append(
            condition("interview.read_back", INTERVIEW, facts.record_read_back, used(facts, "record_read_back"))
        )
    return conclude("refugee.interview", law, findings)


def _granted(code: str, facts: InterviewFacts, asked: str, given: str) -> Finding:
    answer = getattr(facts, given)
    holds = True if not getattr(facts, asked) else answer
    return condition(code, INTERVIEW, holds, used(facts, asked, given), missing=(given,))


@dataclass(frozen=True, slots=True)
class ClosingFacts:
    """The results of all summonses in order; `served`: each was served as the law of its day asks."""

    decided_on: date
    appearances: tuple[Literal["came", "absent", "excused"], ...] = ()
    served: bool | None = None


@rule("refugee.closing", CLOSING, decided_on="decision", reads=("refugee.absences_to_close", "refugee.summons_served"))
def decide_closing(facts: ClosingFacts, law: LawInForce) -> Decision:
    """The examination may be closed: at least three absences in a row up to now; whether to do so is judged."""
    least, service = law.need("refugee.absences_to_close"), law.need("refugee.summons_served")
    in_a_row = 0
    for result in facts.appearances:
        in_a_row = in_a_row + 1 if result == "absent" else 0
    shown: dict[str, Fact] = {"absences_in_a_row": in_a_row}
    enough = condition("closing.absences", CLOSING, in_a_row >= least.number, shown, parameters=(least,))
    served = True if not service.flag else facts.served
    findings = (
        enough,
        condition(
            "closing.served", service.bases, served, used(facts, "served"), parameters=(service,), missing=("served",)
        ),
        Finding("closing.discretion", Verdict.DISCRETION, CLOSING),
    )
    return conclude("refugee.closing", law, findings, shown)
