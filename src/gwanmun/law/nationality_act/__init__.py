"""Nationality Act: acquisition, duty of the foreign nationality, choice, renunciation, loss, determination, revocation.

One module an article or topic; `QUESTIONS` are the questions that can be put.
"""

from types import MappingProxyType

from gwanmun.law.deadline_questions import DeadlineFacts
from gwanmun.law.nationality_act.deadlines import decide_nationality_deadline
from gwanmun.law.nationality_act.fees import NationalityFeeFacts, decide_nationality_fee
from gwanmun.law.nationality_act.naturalisation import decide_naturalisation
from gwanmun.law.nationality_act.naturalisation_facts import NaturalisationFacts
from gwanmun.law.nationality_act.processing_time import ProcessingTimeFacts, decide_processing_time
from gwanmun.law.questions import Question

__all__ = ["QUESTIONS"]

QUESTIONS = MappingProxyType(
    {
        "naturalisation": Question(NaturalisationFacts, "decided_on", decide_naturalisation),
        "nationality.fee": Question(NationalityFeeFacts, "applied_on", decide_nationality_fee),
        "nationality.deadline": Question(DeadlineFacts, "asked_on", decide_nationality_deadline),
        "nationality.processing_time": Question(ProcessingTimeFacts, "applied_on", decide_processing_time),
    }
)
