"""When a departure order may be given in place of a deportation.

Plain rule: to a person who can be deported but leaves at the own cost; to one who did not follow a recommendation to
leave; after permissions, or permanent residence, were revoked; after an administrative fine or a notification, where
leaving is called for. Otherwise there is none.
Source: Immigration Act 68(1). Decides by: the day of the order.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision
from gwanmun.law.immigration_act.requirements import requirement
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["DepartureOrderFacts", "decide_departure_order"]

BASES = cite("Act 68(1)")


@dataclass(frozen=True, slots=True)
class DepartureOrderFacts:
    """What happened before; the names are those of the list of grounds."""

    ordered_on: date
    deportable_and_leaves_at_own_cost: bool | None
    recommendation_not_followed: bool | None
    permission_revoked: bool | None
    permanent_residence_revoked: bool | None
    fined_and_to_leave: bool | None


@question("departure_order_ground", DepartureOrderFacts, day="ordered_on")
@rule("removal.departure_order", BASES, decided_on="order", reads=("departure_order.ground",))
def decide_departure_order(facts: DepartureOrderFacts, law: LawInForce) -> Decision:
    """Whether a ground is there; the outcome `grounds` lists them."""
    listed = law.entries("departure_order.ground")
    stated = {item.key: getattr(facts, item.key) for item in listed}
    present = tuple(name for name, value in stated.items() if value)
    missing = tuple(name for name, value in stated.items() if value is None)
    holds = True if present else None if missing else False
    ground = requirement("departure_order", "ground", holds, BASES, stated, parameters=listed, missing=missing)
    return answered("departure_order_ground", law, (ground,), {"grounds": present} if present else {})
