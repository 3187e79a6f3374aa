"""Civil petitions: handling times, supplements, return of papers.

One module an article or topic; `QUESTIONS` are the questions that can be put.
"""

from types import MappingProxyType

from gwanmun.law.civil_petitions.handling import PetitionFacts, SupplementFacts, decide_petition, decide_supplement
from gwanmun.law.questions import Question

__all__ = ["QUESTIONS"]

QUESTIONS = MappingProxyType(
    {
        "petition.handling": Question(PetitionFacts, "asked_on", decide_petition),
        "petition.return": Question(SupplementFacts, "asked_on", decide_supplement),
    }
)
