"""Who runs the departure waiting room, and who pays for a refused person there.

Plain rule: since 2022-08-18 the State runs the waiting room and pays, unless the carrier let the person board against
its duties (Article 73 no. 1, 2 or 4), did not take the person back, or was otherwise at fault; then the carrier pays.
Before that day the carriers ran the room and paid.
Source: Immigration Act 76-2, 76-3. Decides by: the day of the refusal.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, stated
from gwanmun.law.decisions import Decision, Finding, Verdict, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["WaitingRoomFacts", "decide_waiting_room"]

BASES = cite("Act 76-2")
COSTS = cite("Act 76-3")
QUESTION = "waiting_room_costs"
FAULTS = ("boarding_duty_broken", "not_repatriated", "otherwise_at_fault")


@dataclass(frozen=True, slots=True)
class WaitingRoomFacts:
    """A person who was refused on a day, and what the carrier did."""

    refused_on: date
    boarding_duty_broken: bool | None
    not_repatriated: bool | None
    otherwise_at_fault: bool | None


@question(QUESTION, WaitingRoomFacts, day="refused_on")
@rule("carrier.waiting_room", BASES + COSTS, decided_on="refusal", reads=("waiting_room.run_by",))
def decide_waiting_room(facts: WaitingRoomFacts, law: LawInForce) -> Decision:
    """The outcomes `run_by` and `payer`: "state" or "carrier"."""
    run_by = law.need("waiting_room.run_by")
    room = condition("waiting_room.run_by", BASES, True, {"run_by": run_by.text}, parameters=(run_by,))
    if run_by.text == "carrier":
        return conclude(QUESTION, law, (room,), {"run_by": "carrier", "payer": "carrier"})
    fault = any_of("waiting_room.fault", COSTS, (stated(f"waiting_room.{name}", COSTS, facts, name) for name in FAULTS))
    if fault.verdict is Verdict.UNKNOWN:
        return conclude(QUESTION, law, (room, fault), {"run_by": "state"})
    payer = "carrier" if fault.verdict is Verdict.MET else "state"
    pays = Finding("waiting_room.payer", Verdict.MET, COSTS, {"payer": payer}, parts=(fault,))
    return conclude(QUESTION, law, (room, pays), {"run_by": "state", "payer": payer})
