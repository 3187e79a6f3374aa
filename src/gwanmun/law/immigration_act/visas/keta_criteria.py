"""When an electronic travel authorization is granted.

Plain rule: since there are authorizations: the passport is valid, no ground of Article 11 stands, the purpose fits, the
person will leave in time, and the criteria of the notice are met. It is asked for online only, by oneself or an agent.
Source: Immigration Act 7-3; Rule 8-3, 8-4. Decides by: the day of the decision.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, judged, stated
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["KetaCriteriaFacts", "decide_keta_criteria"]

BASES = cite("Act 7-3; Rule 8-3")
ONLINE = cite("Rule 8-4")
QUESTION = "keta_grant"
JUDGED = ("purpose_fits", "will_leave_in_time", "criteria_of_notice_met")


@dataclass(frozen=True, slots=True)
class KetaCriteriaFacts:
    """An application; the last three facts are findings of the office."""

    decided_on: date
    applied_online: bool | None
    passport_valid: bool | None
    entry_banned: bool | None
    purpose_fits: bool | None = None
    will_leave_in_time: bool | None = None
    criteria_of_notice_met: bool | None = None


@question(QUESTION, KetaCriteriaFacts, day="decided_on")
@rule("visas.keta_criteria", BASES + ONLINE, decided_on="decision", reads=("keta_grant.begins",))
def decide_keta_criteria(facts: KetaCriteriaFacts, law: LawInForce) -> Decision:
    """The authorization is granted, or the first criterion that is not met."""
    begins = law.get("keta_grant.begins")
    in_force = condition("keta_grant.in_force", BASES, begins is not None, parameters=(begins,) if begins else ())
    findings = (
        in_force,
        stated("keta_grant.online", ONLINE, facts, "applied_online"),
        stated("keta_grant.passport_valid", BASES, facts, "passport_valid"),
        stated("keta_grant.not_banned", BASES, facts, "entry_banned", wanted=False),
        *(judged(f"keta_grant.{name}", BASES, facts, name) for name in JUDGED),
    )
    return conclude(QUESTION, law, findings)
