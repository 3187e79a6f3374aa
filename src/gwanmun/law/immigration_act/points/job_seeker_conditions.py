"""What a job seeker (D-10-1) needs besides the points.

Plain rule: the points, or a group that is exempt from them; a plan for the search; a degree; proof of the living costs.
The exempt groups are listed by the manual: the office finds whether the person belongs to one.
Source: Decree 12, Annex 1-2; Stay Manual. Decides by: the day of the application.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, stated
from gwanmun.law.decisions import Decision, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["JobSeekerFacts", "decide_job_seeker"]

BASES = cite("Decree 12; Stay Manual")
QUESTION = "d_10_conditions"


@dataclass(frozen=True, slots=True)
class JobSeekerFacts:
    """An application. `points_reached` is the answer to the question on points."""

    applied_on: date
    points_reached: bool | None
    exempt_from_points: bool | None
    search_plan: bool | None
    degree_held: bool | None
    living_costs_proved: bool | None


@question(QUESTION, JobSeekerFacts, day="applied_on")
@rule("points.job_seeker_conditions", BASES, decided_on="application")
def decide_job_seeker(facts: JobSeekerFacts, law: LawInForce) -> Decision:
    """All conditions of D-10-1 are met."""
    points = (
        stated("d_10_conditions.points", BASES, facts, "points_reached"),
        stated("d_10_conditions.exempt", BASES, facts, "exempt_from_points"),
    )
    findings = (
        any_of("d_10_conditions.points_or_exempt", BASES, points),
        stated("d_10_conditions.plan", BASES, facts, "search_plan"),
        stated("d_10_conditions.degree", BASES, facts, "degree_held"),
        stated("d_10_conditions.living", BASES, facts, "living_costs_proved"),
    )
    return conclude(QUESTION, law, findings)
