"""What opens the special naturalisation of merit and of outstanding talent.

Plain rule: merit is that of a patriot of the independence, or of a person of national merit with an order, medal or
commendation; of the spouse, an ascendant or a descendant of such a person; a contribution to the national interest, or
equal merit, as the Minister finds. Talent is recommended by a head of the National Assembly Secretariat, of the
courts, of the Constitutional Court or of a central agency; by a mission, a province, a university of four years or a
body that the Minister has set; or it is recognised in the world by prizes, research or career.
Source: Nationality Act 7(1)2, 7(1)3; Nationality Decree 6(1), 6(2).
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, judged, no_rule, stated, used
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question, rows_of
from gwanmun.law.rules import rule

__all__ = ["MeritFacts", "RecommenderFacts", "decide_merit", "decide_recommender"]

MERIT = cite("Nationality Act 7(1)2; Nationality Decree 6(1)")
TALENT = cite("Nationality Act 7(1)3; Nationality Decree 6(2)")
RECOMMENDERS = "talent.recommender"


@dataclass(frozen=True, slots=True)
class MeritFacts:
    """The ground of merit. `honoured`: an order, medal or commendation for national merit was given."""

    applied_on: date
    ground: Literal["independence_patriot", "national_merit", "national_interest", "equal_merit"] | None = None
    applicant_is: Literal["the_person", "spouse", "lineal_relative", "other"] | None = None
    honoured: bool | None = None
    found_by_minister: bool | None = None


@question("nationality.merit", MeritFacts, day="applied_on")
@rule("nationality.merit", MERIT, decided_on="application")
def decide_merit(facts: MeritFacts, law: LawInForce) -> Decision:
    """The ground of merit is there, or left to the Minister."""
    if facts.ground is None:
        return conclude("nationality.merit", law, (condition("merit.ground", MERIT, None, missing=("ground",)),))
    if facts.ground in ("national_interest", "equal_merit"):
        own = condition("merit.own", MERIT, _own(facts), used(facts, "applicant_is"), missing=("applicant_is",))
        found = judged("merit.found", MERIT, facts, "found_by_minister")
        return conclude("nationality.merit", law, (own, found))
    family = None if facts.applicant_is is None else facts.applicant_is != "other"
    findings = [condition("merit.family", MERIT, family, used(facts, "applicant_is"), missing=("applicant_is",))]
    if facts.ground == "national_merit":
        findings.append(stated("merit.honoured", MERIT, facts, "honoured"))
    return conclude("nationality.merit", law, findings)


def _own(facts: MeritFacts) -> bool | None:
    """Contribution and equal merit are the applicant's own."""
    return None if facts.applicant_is is None else facts.applicant_is == "the_person"


@dataclass(frozen=True, slots=True)
class RecommenderFacts:
    """The head who recommends an outstanding talent; "recognition": none, but recognised in the world."""

    applied_on: date
    recommender: str
    accepted_by_minister: bool | None = None


@question(
    "nationality.talent_recommendation",
    RecommenderFacts,
    day="applied_on",
    choices={"recommender": rows_of(RECOMMENDERS)},
)
@rule("nationality.talent_recommendation", TALENT, decided_on="application", reads=(RECOMMENDERS,))
def decide_recommender(facts: RecommenderFacts, law: LawInForce) -> Decision:
    """The recommendation counts. A body that the Minister sets, and recognition in the world, need a finding."""
    question_name, listed = "nationality.talent_recommendation", law.get(RECOMMENDERS, facts.recommender)
    if listed is None:
        return conclude(question_name, law, (no_rule("talent.not_held", TALENT, used(facts, "recommender")),))
    findings = [condition("talent.recommender", listed.bases, True, used(facts, "recommender"), parameters=(listed,))]
    if listed.text == "judged":
        findings.append(judged("talent.accepted", TALENT, facts, "accepted_by_minister"))
    return conclude(question_name, law, findings)
