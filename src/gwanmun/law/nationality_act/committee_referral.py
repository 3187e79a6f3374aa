"""What goes before the Nationality Deliberation Committee, and which member stays out.

Plain rule: the committee is heard on the naturalisation of outstanding talent, on a permission of renunciation and on a
loss decision; the Decree names exceptions for the first two. A member with a ground of recusal takes no part.
Source: Nationality Act 22; Nationality Decree 28, 28-6.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, judged, stated, used
from gwanmun.law.decisions import Decision, Finding, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import named, question, rows_of
from gwanmun.law.rules import rule

__all__ = ["RecusalFacts", "ReferralFacts", "decide_recusal", "decide_referral"]

HEARD = cite("Nationality Act 22; Nationality Decree 28")
RECUSED = cite("Nationality Decree 28-6")
MATTERS = "nationality_committee.matter"


@dataclass(frozen=True, slots=True)
class ReferralFacts:
    """A matter that is ripe. `exception_applies`: the finding that Decree 28 lets it pass without the committee."""

    decided_on: date
    matter: str
    committee_heard: bool | None = None
    exception_applies: bool | None = None


@question(
    "nationality.committee_referral",
    ReferralFacts,
    day="decided_on",
    choices={"matter": named("other", rows=rows_of(MATTERS))},
)
@rule("nationality.committee_referral", HEARD, decided_on="decision", reads=(MATTERS,))
def decide_referral(facts: ReferralFacts, law: LawInForce) -> Decision:
    """The Minister may decide now: the committee was heard, or need not be."""
    name, listed = "nationality.committee_referral", law.get(MATTERS, facts.matter)
    if listed is None:
        return conclude(name, law, (condition("referral.not_needed", HEARD, True, used(facts, "matter")),))
    heard = stated("referral.heard", HEARD, facts, "committee_heard")
    if listed.text == "always":
        return conclude(name, law, (heard,))
    excepted: Finding = judged("referral.exception", listed.bases, facts, "exception_applies")
    return conclude(name, law, (any_of("referral.heard_or_excepted", HEARD, (heard, excepted)),))


@dataclass(frozen=True, slots=True)
class RecusalFacts:
    """A member at a meeting."""

    met_on: date
    ground_of_recusal: bool | None = None
    takes_part: bool | None = None


@question("nationality.committee_recusal", RecusalFacts, day="met_on")
@rule("nationality.committee_recusal", RECUSED, decided_on="meeting")
def decide_recusal(facts: RecusalFacts, law: LawInForce) -> Decision:
    """No member with a ground of recusal takes part."""
    free = stated("recusal.no_ground", RECUSED, facts, "ground_of_recusal", wanted=False)
    stays_out = stated("recusal.stays_out", RECUSED, facts, "takes_part", wanted=False)
    findings = (any_of("recusal.kept", RECUSED, (free, stays_out)),)
    return conclude("nationality.committee_recusal", law, findings)
