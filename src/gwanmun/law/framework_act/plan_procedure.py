"""How the basic plan and the yearly plans come about, and what other bodies have to contribute.

Plain rule: the Minister of Justice sends a guideline, the ministries send drafts, the Minister merges them, and the
Immigration Policy Committee confirms; a change of the plan goes the same way. The basic plan gives goals and direction,
tasks with means and timing, and cost and funding. Ministries merge the yearly plans of local governments with their
own; a ministry may ask a local government to change a plan that does not fit. The State, local governments and public
bodies give the data that the plans and their evaluation need.
Source: Framework Act 5, 6, 7; Framework Decree 2 to 6.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.completeness import complete, rows_for
from gwanmun.law.conditions import conclude, condition, no_rule, stated, used
from gwanmun.law.decisions import Decision, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question, rows_of
from gwanmun.law.rules import rule

__all__ = [
    "BasicPlanStepFacts",
    "DataRequestFacts",
    "YearlyPlanFacts",
    "decide_basic_plan_procedure",
    "decide_data_request",
    "decide_yearly_plan",
]

BASIC = cite("Framework Act 5; Framework Decree 2, 3")
YEARLY = cite("Framework Act 6; Framework Decree 4")
DATA = cite("Framework Act 7; Framework Decree 6")


@dataclass(frozen=True, slots=True)
class BasicPlanStepFacts:
    """A basic plan, or a change of it, that is to be notified. `drafts_merged`: those of the ministries."""

    notified_on: date
    contents: tuple[str, ...] | None = None
    drafts_merged: bool | None = None
    committee_confirmed: bool | None = None


@question(
    "policy.basic_plan_procedure",
    BasicPlanStepFacts,
    day="notified_on",
    choices={"contents": rows_of("policy.plan_content", 1)},
)
@rule("policy.basic_plan_procedure", BASIC, decided_on="notice", reads=("policy.plan_content",))
def decide_basic_plan_procedure(facts: BasicPlanStepFacts, law: LawInForce) -> Decision:
    """The plan or its change is complete and confirmed, and may be notified."""
    needed = rows_for(law, "policy.plan_content", "basic_plan")
    if not needed:
        none = no_rule("plan_procedure.not_yet", BASIC, used(facts, "notified_on"))
        return conclude("policy.basic_plan_procedure", law, (none,))
    findings = (
        complete("plan_procedure.contents", needed, facts.contents, "contents", BASIC),
        stated("plan_procedure.drafts", BASIC, facts, "drafts_merged"),
        stated("plan_procedure.confirmed", BASIC, facts, "committee_confirmed"),
    )
    return conclude("policy.basic_plan_procedure", law, findings)


@dataclass(frozen=True, slots=True)
class YearlyPlanFacts:
    """The plan of one local government. `changed`: it was changed as the ministry asked."""

    asked_on: date
    fits_plan_of_ministry: bool | None = None
    changed: bool | None = None
    merged_by_ministry: bool | None = None
    committee_confirmed: bool | None = None


@question("policy.yearly_plan", YearlyPlanFacts, day="asked_on")
@rule("policy.yearly_plan", YEARLY, decided_on="day asked")
def decide_yearly_plan(facts: YearlyPlanFacts, law: LawInForce) -> Decision:
    """The plan may be carried out; where it does not fit, the ministry may ask for a change."""
    fits = stated("yearly_plan.fits", YEARLY, facts, "fits_plan_of_ministry")
    changed = stated("yearly_plan.changed", YEARLY, facts, "changed")
    findings = (
        fits if facts.fits_plan_of_ministry is not False else any_of("yearly_plan.agrees", YEARLY, (fits, changed)),
        stated("yearly_plan.merged", YEARLY, facts, "merged_by_ministry"),
        stated("plan_procedure.confirmed", YEARLY, facts, "committee_confirmed"),
    )
    return conclude("policy.yearly_plan", law, findings)


@dataclass(frozen=True, slots=True)
class DataRequestFacts:
    """A request for data. `needed_for_plans`: for a plan, its execution or its evaluation."""

    asked_on: date
    body: Literal["state", "local_government", "public_body", "private"] | None = None
    needed_for_plans: bool | None = None


@question("policy.data_request", DataRequestFacts, day="asked_on")
@rule("policy.data_request", DATA, decided_on="request")
def decide_data_request(facts: DataRequestFacts, law: LawInForce) -> Decision:
    """The body has to give the data."""
    public = None if facts.body is None else facts.body != "private"
    findings = (
        condition("data_request.public", DATA, public, used(facts, "body"), missing=("body",)),
        stated("data_request.needed", DATA, facts, "needed_for_plans"),
    )
    return conclude("policy.data_request", law, findings)
