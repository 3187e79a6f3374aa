"""Nationality Act: acquisition, duty of the foreign nationality, choice, renunciation, loss, determination, revocation.

One module an article or topic; `QUESTIONS` are the questions that can be put.
"""

from types import MappingProxyType

from gwanmun.law.deadline_questions import DeadlineFacts
from gwanmun.law.nationality_act.acknowledgment import AcknowledgmentFacts, decide_acknowledgment
from gwanmun.law.nationality_act.birth import BirthFacts, decide_birth
from gwanmun.law.nationality_act.choice import decide_choice
from gwanmun.law.nationality_act.choice_facts import MultipleNationalFacts
from gwanmun.law.nationality_act.deadlines import decide_nationality_deadline
from gwanmun.law.nationality_act.determination import (
    CommitteeMeetingFacts,
    DeterminationFacts,
    decide_committee_meeting,
    decide_determination,
)
from gwanmun.law.nationality_act.fees import NationalityFeeFacts, decide_nationality_fee
from gwanmun.law.nationality_act.foreign_nationality import ForeignNationalityFacts, decide_foreign_nationality
from gwanmun.law.nationality_act.joint_acquisition import JointAcquisitionFacts, decide_joint_acquisition
from gwanmun.law.nationality_act.loss import LossFacts, decide_loss
from gwanmun.law.nationality_act.loss_decision import (
    LossDecisionFacts,
    RevocationFacts,
    decide_loss_decision,
    decide_revocation,
)
from gwanmun.law.nationality_act.naturalisation import decide_naturalisation
from gwanmun.law.nationality_act.naturalisation_facts import NaturalisationFacts
from gwanmun.law.nationality_act.oath import AbsenceFacts, OathFacts, decide_ceremony_absence, decide_oath
from gwanmun.law.nationality_act.order_to_choose import OrderFacts, decide_order_to_choose
from gwanmun.law.nationality_act.processing_time import ProcessingTimeFacts, decide_processing_time
from gwanmun.law.nationality_act.reinstatement import (
    ReacquisitionFacts,
    ReinstatementFacts,
    decide_reacquisition,
    decide_reinstatement,
)
from gwanmun.law.nationality_act.renunciation import decide_exceptional_renunciation, decide_renunciation
from gwanmun.law.questions import Question

__all__ = ["QUESTIONS"]

QUESTIONS = MappingProxyType(
    {
        "nationality.birth": Question(BirthFacts, "born_on", decide_birth),
        "nationality.acknowledgment": Question(AcknowledgmentFacts, "reported_on", decide_acknowledgment),
        "nationality.joint_acquisition": Question(JointAcquisitionFacts, "applied_on", decide_joint_acquisition),
        "naturalisation": Question(NaturalisationFacts, "decided_on", decide_naturalisation),
        "nationality.oath": Question(OathFacts, "permitted_on", decide_oath),
        "nationality.ceremony_absence": Question(AbsenceFacts, "stated_on", decide_ceremony_absence),
        "nationality.reinstatement": Question(ReinstatementFacts, "applied_on", decide_reinstatement),
        "nationality.reacquisition": Question(ReacquisitionFacts, "reported_on", decide_reacquisition),
        "nationality.foreign_nationality": Question(ForeignNationalityFacts, "asked_on", decide_foreign_nationality),
        "nationality.choice": Question(MultipleNationalFacts, "reported_on", decide_choice),
        "nationality.renunciation": Question(MultipleNationalFacts, "reported_on", decide_renunciation),
        "nationality.exceptional_renunciation": Question(
            MultipleNationalFacts, "reported_on", decide_exceptional_renunciation
        ),
        "nationality.order_to_choose": Question(OrderFacts, "asked_on", decide_order_to_choose),
        "nationality.loss": Question(LossFacts, "asked_on", decide_loss),
        "nationality.loss_decision": Question(LossDecisionFacts, "decided_on", decide_loss_decision),
        "nationality.revocation": Question(RevocationFacts, "decided_on", decide_revocation),
        "nationality.determination": Question(DeterminationFacts, "decided_on", decide_determination),
        "nationality.committee": Question(CommitteeMeetingFacts, "met_on", decide_committee_meeting),
        "nationality.deadline": Question(DeadlineFacts, "asked_on", decide_nationality_deadline),
        "nationality.fee": Question(NationalityFeeFacts, "applied_on", decide_nationality_fee),
        "nationality.processing_time": Question(ProcessingTimeFacts, "applied_on", decide_processing_time),
    }
)
