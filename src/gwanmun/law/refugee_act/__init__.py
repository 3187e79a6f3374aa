"""Refugee Act: application, examination, recognition, remedies, treatment, end of status.

One module an article or topic; `QUESTIONS` are the questions that can be put.
"""

from types import MappingProxyType

from gwanmun.law.deadline_questions import DeadlineFacts
from gwanmun.law.questions import Question
from gwanmun.law.refugee_act.committee import CommitteeFacts, decide_committee
from gwanmun.law.refugee_act.deadlines import RefugeeFeeFacts, decide_refugee_deadline, decide_refugee_fee
from gwanmun.law.refugee_act.detention import IdentityDetentionFacts, decide_identity_detention
from gwanmun.law.refugee_act.port_of_entry import PortFacts, decide_port_referral
from gwanmun.law.refugee_act.procedure import (
    ClosingFacts,
    DecisionPeriodFacts,
    InterviewFacts,
    decide_closing,
    decide_decision_period,
    decide_interview,
)
from gwanmun.law.refugee_act.protection_after import (
    EndOfStatusFacts,
    FamilyFacts,
    ResettlementFacts,
    TravelDocumentFacts,
    decide_end_of_status,
    decide_family_entry,
    decide_resettlement,
    decide_travel_document,
)
from gwanmun.law.refugee_act.recognition import RecognitionFacts, decide_recognition
from gwanmun.law.refugee_act.remedies import ObjectionFacts, SuitFacts, decide_objection, decide_suit
from gwanmun.law.refugee_act.support import (
    ApplicantFacts,
    decide_applicant_status,
    decide_removal_barred,
    decide_support,
    decide_work,
)

__all__ = ["QUESTIONS"]

QUESTIONS = MappingProxyType(
    {
        "refugee.port_referral": Question(PortFacts, "asked_on", decide_port_referral),
        "refugee.recognition": Question(RecognitionFacts, "decided_on", decide_recognition),
        "refugee.decision_period": Question(DecisionPeriodFacts, "asked_on", decide_decision_period),
        "refugee.interview": Question(InterviewFacts, "held_on", decide_interview),
        "refugee.closing": Question(ClosingFacts, "decided_on", decide_closing),
        "refugee.objection": Question(ObjectionFacts, "filed_on", decide_objection),
        "refugee.suit": Question(SuitFacts, "filed_on", decide_suit),
        "refugee.applicant_status": Question(ApplicantFacts, "asked_on", decide_applicant_status),
        "refugee.removal_barred": Question(ApplicantFacts, "asked_on", decide_removal_barred),
        "refugee.work": Question(ApplicantFacts, "asked_on", decide_work),
        "refugee.support": Question(ApplicantFacts, "asked_on", decide_support),
        "refugee.identity_detention": Question(IdentityDetentionFacts, "asked_on", decide_identity_detention),
        "refugee.end_of_status": Question(EndOfStatusFacts, "decided_on", decide_end_of_status),
        "refugee.family_entry": Question(FamilyFacts, "applied_on", decide_family_entry),
        "refugee.resettlement": Question(ResettlementFacts, "decided_on", decide_resettlement),
        "refugee.travel_document": Question(TravelDocumentFacts, "asked_on", decide_travel_document),
        "refugee.committee": Question(CommitteeFacts, "met_on", decide_committee),
        "refugee.deadline": Question(DeadlineFacts, "asked_on", decide_refugee_deadline),
        "refugee.fee": Question(RefugeeFeeFacts, "applied_on", decide_refugee_fee),
    }
)
