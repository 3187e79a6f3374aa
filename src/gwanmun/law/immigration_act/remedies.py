"""What a person can do against a refused entry.

Plain rule: the Immigration Act gives no objection of its own; a refusal of entry is open to an administrative appeal
and to a suit for revocation, each within its time from the day on which the person learned of it.
Source: Administrative Appeals Act 27(1); Administrative Litigation Act 20(1); Rule 19(2).
"""

from gwanmun.law.citations import cite
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.rules import rule

__all__ = ["remedies_against_refusal"]

BASES = cite("Administrative Appeals Act 27(1); Administrative Litigation Act 20(1)")
_READS = ("refusal.administrative_appeal", "refusal.revocation_suit")


@rule("entry.remedies", BASES, decided_on="arrival", reads=_READS)
def remedies_against_refusal(law: LawInForce) -> tuple[Parameter, Parameter]:
    """The time for an administrative appeal, and the time for a suit."""
    return law.need(_READS[0]), law.need(_READS[1])
