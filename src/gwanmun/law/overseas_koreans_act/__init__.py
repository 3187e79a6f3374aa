"""Overseas Koreans Act: eligibility, working visits, stay, residence reports, work.

One module an article or topic; `QUESTIONS` are the questions that can be put.
"""

from types import MappingProxyType

from gwanmun.law.overseas_koreans_act.eligibility import (
    EligibilityFacts,
    WorkingVisitVisaFacts,
    decide_eligibility,
    decide_working_visit_visa,
)
from gwanmun.law.overseas_koreans_act.stay_and_work import StayFacts, WorkFacts, decide_stay, decide_work
from gwanmun.law.questions import Question

__all__ = ["QUESTIONS"]

QUESTIONS = MappingProxyType(
    {
        "overseas_korean.eligibility": Question(EligibilityFacts, "applied_on", decide_eligibility),
        "overseas_korean.working_visit_visa": Question(WorkingVisitVisaFacts, "applied_on", decide_working_visit_visa),
        "overseas_korean.stay": Question(StayFacts, "begins_on", decide_stay),
        "overseas_korean.work": Question(WorkFacts, "asked_on", decide_work),
    }
)
