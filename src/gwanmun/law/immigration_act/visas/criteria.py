"""When a visa is issued.

Plain rule: the passport is valid; no ground of Article 11 stands, or the Minister approves all the same; the activity
fits the status; the purpose is shown; the person will return in time; the criteria of the Minister are met. What is not
plain from papers the consul judges.
Source: Rule 9-2, 78(13). Decides by: the day of the decision.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, judged, stated
from gwanmun.law.decisions import Decision, Finding, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["VisaCriteriaFacts", "decide_visa_criteria"]

BASES = cite("Rule 9-2")
BANNED = cite("Rule 78(13)")
QUESTION = "visa_criteria"
JUDGED = ("status_fits", "purpose_shown", "will_return_in_time", "criteria_of_minister_met")


@dataclass(frozen=True, slots=True)
class VisaCriteriaFacts:
    """An application. `entry_banned`: a ground of Article 11 stands; the last four are findings of the consul."""

    decided_on: date
    passport_valid: bool | None
    entry_banned: bool | None
    minister_approved: bool | None = None
    status_fits: bool | None = None
    purpose_shown: bool | None = None
    will_return_in_time: bool | None = None
    criteria_of_minister_met: bool | None = None


@question(QUESTION, VisaCriteriaFacts, day="decided_on")
@rule("visas.criteria", BASES + BANNED, decided_on="decision")
def decide_visa_criteria(facts: VisaCriteriaFacts, law: LawInForce) -> Decision:
    """The visa may be issued, or the first criterion that is not met."""
    judgements = (judged(f"visa_criteria.{name}", BASES, facts, name) for name in JUDGED)
    findings = (stated("visa_criteria.passport_valid", BASES, facts, "passport_valid"), _no_ban(facts), *judgements)
    return conclude(QUESTION, law, findings)


def _no_ban(facts: VisaCriteriaFacts) -> Finding:
    free = stated("visa_criteria.not_banned", BASES, facts, "entry_banned", wanted=False)
    if not facts.entry_banned:
        return free
    approved = stated("visa_criteria.approved", BANNED, facts, "minister_approved")
    return any_of("visa_criteria.not_banned_or_approved", BANNED, (free, approved))
