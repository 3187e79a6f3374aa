"""The notice of a refused entry.

Plain rule: a refusal of entry is given to the person in writing, on the form for it. A refusal that matters is
reported to the Minister; whether it does, the office judges.
Source: Rule 19(2); Decree 15(6); Form 24-4. Decides by: the day of the refusal.
"""

from dataclasses import dataclass, replace
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, stated
from gwanmun.law.decisions import Decision, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["RefusalNoticeFacts", "decide_refusal_notice"]

BASES = cite("Rule 19(2)")
REPORT = cite("Decree 15(6)")
QUESTION = "entry_refusal_notice"


@dataclass(frozen=True, slots=True)
class RefusalNoticeFacts:
    """A refusal. `important` is the judgement of the office; `reported_to_minister` what was done."""

    refused_on: date
    given_in_writing: bool | None
    important: bool | None
    reported_to_minister: bool | None = None


@question(QUESTION, RefusalNoticeFacts, day="refused_on")
@rule("entry.refusal_notice", BASES + REPORT, decided_on="refusal", reads=("entry_refusal.form",))
def decide_refusal_notice(facts: RefusalNoticeFacts, law: LawInForce) -> Decision:
    """The notice is in order: in writing, and reported where it matters."""
    form = law.need("entry_refusal.form")
    written = replace(stated("refusal_notice.written", BASES, facts, "given_in_writing"), parameters=(form,))
    matters: tuple[Finding, ...] = ()
    if facts.important is None:
        matters = (Finding("refusal_notice.important", Verdict.DISCRETION, REPORT),)
    elif facts.important:
        matters = (stated("refusal_notice.reported", REPORT, facts, "reported_to_minister"),)
    return conclude(QUESTION, law, (written, *matters), {"form": form.text})
