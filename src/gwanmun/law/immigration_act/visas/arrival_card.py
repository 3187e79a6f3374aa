"""The window of the electronic arrival card.

Plain rule: since 2025-02-24 it is filed from three days before the day of arrival until inspection; it is void when
nobody enters within 72 hours of filing. A new marriage visa is asked for when six months have passed since the refusal.
Source: Decree 15(1), 15-3; notice of the ministry; Rule 9-5(3). Decides by: the day of arrival; of the application.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Facts, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.time_limits import last_day_of

__all__ = ["ArrivalCardFacts", "ReapplicationFacts", "decide_arrival_card", "decide_reapplication"]

BASES = cite("Decree 15(1), 15-3")
MARRIAGE = cite("Rule 9-5(3)")


@dataclass(frozen=True, slots=True)
class ArrivalCardFacts:
    """One filing and the arrival it is for."""

    filed_on: date
    arrives_on: date


@question("arrival_card", ArrivalCardFacts, day="filed_on")
@rule("visas.arrival_card", BASES, decided_on="arrival", reads=("arrival_card.earliest",))
def decide_arrival_card(facts: ArrivalCardFacts, law: LawInForce) -> Decision:
    """Whether the card may be filed on that day."""
    earliest = law.as_of(facts.arrives_on).get("arrival_card.earliest")
    if earliest is None:
        return answered("arrival_card", law, (Finding("arrival_card.no_law", Verdict.NOT_MET, BASES),))
    opens = facts.arrives_on - timedelta(days=earliest.number)
    used: Facts = {"filed_on": facts.filed_on, "arrives_on": facts.arrives_on, "opens_on": opens}
    within = opens <= facts.filed_on <= facts.arrives_on
    code, verdict = ("arrival_card.open", Verdict.MET) if within else ("arrival_card.closed", Verdict.NOT_MET)
    return answered("arrival_card", law, (Finding(code, verdict, BASES, used, (earliest,)),), {"opens_on": opens})


@dataclass(frozen=True, slots=True)
class ReapplicationFacts:
    """A refused marriage visa and the new application; `child_born` waives the wait."""

    applied_on: date
    refused_on: date
    child_born: bool = False


@question("marriage_visa_reapplication", ReapplicationFacts, day="applied_on")
@rule("visas.reapplication", MARRIAGE, decided_on="application", reads=("visa.marriage_wait",))
def decide_reapplication(facts: ReapplicationFacts, law: LawInForce) -> Decision:
    """Whether the wait of six months is over."""
    wait = law.need("visa.marriage_wait")
    opens = last_day_of("term", facts.refused_on, wait.term) + timedelta(days=1)
    used: Facts = {"refused_on": facts.refused_on, "opens_on": opens, "child_born": facts.child_born}
    over = facts.child_born or facts.applied_on >= opens
    code, verdict = ("reapplication.open", Verdict.MET) if over else ("reapplication.wait", Verdict.NOT_MET)
    finding = Finding(code, verdict, MARRIAGE, used, (wait,))
    return answered("marriage_visa_reapplication", law, (finding,), {"opens_on": opens})
