"""Framework Act and legislative work: basic plan, yearly plans, committee, periods of bills.

One module an article or topic; `QUESTIONS` are the questions that can be put.
"""

from types import MappingProxyType

from gwanmun.law.framework_act.legislation import (
    CostFacts,
    EffectFacts,
    PeriodFacts,
    TimelineFacts,
    decide_cost_estimate,
    decide_effective_date,
    decide_legislative_period,
    decide_timeline,
)
from gwanmun.law.framework_act.plans import (
    BasicPlanFacts,
    CalendarFacts,
    PolicyCommitteeFacts,
    decide_basic_plan,
    decide_calendar,
    decide_policy_committee,
)
from gwanmun.law.questions import Question

__all__ = ["QUESTIONS"]

QUESTIONS = MappingProxyType(
    {
        "policy.basic_plan": Question(BasicPlanFacts, "asked_on", decide_basic_plan),
        "policy.calendar": Question(CalendarFacts, "asked_on", decide_calendar),
        "policy.committee": Question(PolicyCommitteeFacts, "met_on", decide_policy_committee),
        "legislation.period": Question(PeriodFacts, "asked_on", decide_legislative_period),
        "legislation.effective_date": Question(EffectFacts, "promulgated_on", decide_effective_date),
        "legislation.timeline": Question(TimelineFacts, "drafted_on", decide_timeline),
        "legislation.cost_estimate": Question(CostFacts, "drafted_on", decide_cost_estimate),
    }
)
