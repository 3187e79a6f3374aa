"""Joint acquisition of children.

Plain rule: the child of an applicant for naturalisation or reinstatement who is a minor on the application, and named
in it, becomes a national together with the parent, without tests and without a fee. A divorced parent proves custody or
parental authority. The duty to give up the foreign nationality binds the child too.
Source: Nationality Act 8, 9(6); Nationality Decree 7(2).
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, stated
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.nationality_act.acknowledgment import is_minor
from gwanmun.law.rules import rule

__all__ = ["JointAcquisitionFacts", "decide_joint_acquisition"]

BASES = cite("Nationality Act 8, 9(6)")
CUSTODY = cite("Nationality Decree 7(2)")
QUESTION = "nationality.joint_acquisition"


@dataclass(frozen=True, slots=True)
class JointAcquisitionFacts:
    """A child in a parent's application. `custody_proved` is asked only of a divorced parent."""

    applied_on: date
    born_on: date | None = None
    in_parents_application: bool | None = None
    parent_divorced: bool | None = None
    custody_proved: bool | None = None
    parent_acquired_on: date | None = None


@rule(QUESTION, BASES + CUSTODY, decided_on="application", reads=("majority.age",))
def decide_joint_acquisition(facts: JointAcquisitionFacts, law: LawInForce) -> Decision:
    """The child acquires when the parent does. `law` is that of the application."""
    findings = [
        is_minor(facts.born_on, facts.applied_on, law),
        stated("joint.applied", BASES, facts, "in_parents_application"),
    ]
    if facts.parent_divorced is not False:
        married = stated("joint.parent_not_divorced", CUSTODY, facts, "parent_divorced", wanted=False)
        custody = stated("joint.custody", CUSTODY, facts, "custody_proved")
        findings.append(custody if facts.parent_divorced else married)
    return conclude(QUESTION, law, findings, {"national_from": facts.parent_acquired_on, "fee_krw": 0})
