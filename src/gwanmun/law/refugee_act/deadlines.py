"""The deadlines of refugee matters, each as a question by its key in `deadlines.csv`, and the fees.

Plain rule: a period for filing or deciding ends on the next working day when its last day is closed; detention and the
stay at the port count their first day and do not move; a notice before an event leaves so many whole days between.
Source: Refugee Act, Decree and Rule as each row cites; Civil Act 155 to 161; Administrative Basic Act 6.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, no_rule, used
from gwanmun.law.deadline_questions import DeadlineFacts, decide_deadline
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.rules import rule

__all__ = ["TABLE", "RefugeeFeeFacts", "decide_refugee_deadline", "decide_refugee_fee"]

BASES = cite("Refugee Act; Civil Act 157, 161; Administrative Basic Act 6(2)")
FEES = cite("Refugee Rule 7(4), 7(5); Rule 72")
TABLE = "refugee.deadline"
READS = (TABLE, f"{TABLE}_counting", f"{TABLE}_decides_by", f"{TABLE}_expiry")


@rule(TABLE, BASES, decided_on="event", reads=READS)
def decide_refugee_deadline(facts: DeadlineFacts, law: LawInForce) -> Decision:
    """In time or late, by the law of the day of the event."""
    return decide_deadline(TABLE, TABLE, BASES, facts, law)


@dataclass(frozen=True, slots=True)
class RefugeeFeeFacts:
    """Viewing or copying the own file, or a travel document. `units`: viewings, pages or documents."""

    applied_on: date
    item: Literal["file_view", "file_copy", "travel_document"]
    units: int = 1
    humanitarian_waiver: bool = False


@rule("refugee.fee", FEES, decided_on="application", reads=("refugee.fee",))
def decide_refugee_fee(facts: RefugeeFeeFacts, law: LawInForce) -> Decision:
    """The fee in won; files are free when the office waives it on humanitarian grounds."""
    fee = law.get("refugee.fee", facts.item)
    if fee is None:
        return conclude("refugee.fee", law, (no_rule("refugee.fee_not_held", FEES, used(facts, "item")),))
    waived = facts.humanitarian_waiver and facts.item != "travel_document"
    finding = condition("refugee.fee_of_item", fee.bases, True, used(facts, "item", "units"), parameters=(fee,))
    return conclude("refugee.fee", law, (finding,), {"fee_krw": 0 if waived else fee.number * facts.units})
