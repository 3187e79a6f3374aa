"""The result of an objection.

Plain rule: an objection that came too late or is otherwise unlawful is rejected; one that is well founded leads to
recognition; any other is dismissed, with humanitarian stay where life or freedom would be gravely harmed. The Minister
respects the result of the committee, unless security, order or public welfare is harmed.
Source: Refugee Decree 2(1)2, 11.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, judged, used
from gwanmun.law.decisions import Decision, Fact, Finding
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["ObjectionResultFacts", "decide_objection_result"]

RESULT = cite("Refugee Decree 11(1)")
RESPECTED = cite("Refugee Decree 11(2)")
QUESTION = "refugee.objection_result"


@dataclass(frozen=True, slots=True)
class ObjectionResultFacts:
    """What the committee found and what the Minister wants to decide. `lawful`: in time and in order."""

    decided_on: date
    lawful: bool | None = None
    committee: Literal["recognise", "dismiss"] | None = None
    minister: Literal["recognise", "dismiss"] | None = None
    humanitarian_ground: bool | None = None
    harm_to_security_order_or_welfare: bool | None = None


@question(QUESTION, ObjectionResultFacts, day="decided_on")
@rule(QUESTION, RESULT + RESPECTED, decided_on="decision", reads=("refugee.humanitarian_at_objection",))
def decide_objection_result(facts: ObjectionResultFacts, law: LawInForce) -> Decision:
    """Recognition; or no recognition, with `result` rejected or dismissed and humanitarian stay where found."""
    lawful = condition("objection_result.lawful", RESULT, facts.lawful, used(facts, "lawful"), missing=("lawful",))
    if facts.lawful is not True:
        return conclude(QUESTION, law, (lawful,), {"result": "rejected" if facts.lawful is False else None})
    result = facts.minister or facts.committee
    found = None if result is None else result == "recognise"
    shown = used(facts, "committee", "minister")
    well_founded = condition("objection_result.recognised", RESULT, found, shown, missing=("committee",))
    findings = (lawful, *_respected(facts), well_founded)
    return conclude(QUESTION, law, findings, _outcome(found, facts, law))


def _respected(facts: ObjectionResultFacts) -> tuple[Finding, ...]:
    """A decision against the committee needs harm to security, order or welfare."""
    if facts.minister is None or facts.committee is None or facts.minister == facts.committee:
        return ()
    return (judged("objection_result.departs", RESPECTED, facts, "harm_to_security_order_or_welfare"),)


def _outcome(found: bool | None, facts: ObjectionResultFacts, law: LawInForce) -> dict[str, Fact]:
    if found is None:
        return {}
    if found:
        return {"result": "refugee_recognised"}
    stays = facts.humanitarian_ground if law.get("refugee.humanitarian_at_objection") else None
    return {"result": "dismissed", "humanitarian_stay": stays}
