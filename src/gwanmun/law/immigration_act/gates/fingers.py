"""Which finger is taken at entry.

Plain rule: the index finger of each hand. Where it cannot be read, the thumb, then the middle, the ring and the little
finger of that hand. Where no finger of a hand can be read, the officer decides how the person is identified.
Source: Immigration Act 12-2; Rule 19-3. Decides by: the day of arrival.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, no_rule, used
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["FingerFacts", "decide_fingers"]

BASES = cite("Rule 19-3")
QUESTION = "fingers_at_entry"
Finger = Literal["index", "thumb", "middle", "ring", "little"]


@dataclass(frozen=True, slots=True)
class FingerFacts:
    """The fingers of each hand that cannot be read or are missing."""

    arrives_on: date
    left_unreadable: tuple[Finger, ...] = ()
    right_unreadable: tuple[Finger, ...] = ()


@question(QUESTION, FingerFacts, day="arrives_on")
@rule("biometrics.fingers", BASES, decided_on="arrival", reads=("biometrics.finger_order",))
def decide_fingers(facts: FingerFacts, law: LawInForce) -> Decision:
    """The finger to take of each hand: the outcomes `left_finger` and `right_finger`."""
    order = law.need("biometrics.finger_order")
    left, right = _first(order.items, facts.left_unreadable), _first(order.items, facts.right_unreadable)
    shown = used(facts, "left_unreadable", "right_unreadable")
    outcome = {"left_finger": left, "right_finger": right}
    if left is None or right is None:
        return conclude(QUESTION, law, (no_rule("fingers_at_entry.readable", BASES, shown),), outcome)
    found = condition("fingers_at_entry.readable", BASES, True, shown, parameters=(order,))
    return conclude(QUESTION, law, (found,), outcome)


def _first(order: tuple[str, ...], unreadable: tuple[str, ...]) -> str | None:
    return next((finger for finger in order if finger not in unreadable), None)
