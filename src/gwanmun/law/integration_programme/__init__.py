"""Social integration programme and early adaptation: placement, courses, tests, benefits, institutions.

One module an article or topic; `QUESTIONS` are the questions that can be put.
"""

from types import MappingProxyType

from gwanmun.law.integration_programme.benefits import (
    BenefitFacts,
    EarlyAdaptationFacts,
    decide_benefits,
    decide_early_adaptation,
)
from gwanmun.law.integration_programme.courses import (
    CompletionFacts,
    ParticipationFacts,
    TuitionFacts,
    decide_completion,
    decide_participation,
    decide_tuition,
)
from gwanmun.law.integration_programme.institutions import DesignationFacts, decide_designation
from gwanmun.law.integration_programme.placement import PlacementFacts, decide_placement
from gwanmun.law.integration_programme.tests import SittingFacts, decide_sitting
from gwanmun.law.questions import Question

__all__ = ["QUESTIONS"]

QUESTIONS = MappingProxyType(
    {
        "kiip.participation": Question(ParticipationFacts, "asked_on", decide_participation),
        "kiip.placement": Question(PlacementFacts, "placed_on", decide_placement),
        "kiip.completion": Question(CompletionFacts, "ended_on", decide_completion),
        "kiip.tuition": Question(TuitionFacts, "begins_on", decide_tuition),
        "kiip.sitting": Question(SittingFacts, "applied_on", decide_sitting),
        "kiip.benefits": Question(BenefitFacts, "applied_on", decide_benefits),
        "kiip.early_adaptation": Question(EarlyAdaptationFacts, "asked_on", decide_early_adaptation),
        "kiip.designation": Question(DesignationFacts, "asked_on", decide_designation),
    }
)
