"""Work by permission of those who stay for other reasons (G-1).

Plain rule: an applicant for refugee status (G-1-5) may work with a permission once six months have passed since the
application, but not in construction. Persons with humanitarian permission (G-1-6) and their families (G-1-12) may work
with one, construction included. G-1-7, G-1-11 and G-1-99 may do simple labour with one. For other sub-codes an officer
decides case by case.
Source: Immigration Act 20; Stay Manual (G-1). Decides by: the day of the work.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Finding, Verdict
from gwanmun.law.immigration_act.requirements import requirement, wait_over
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["OtherStayWorkFacts", "decide_other_stay_work"]

BASES = cite("Act 20; Stay Manual")
TOPIC = "other_stay"


@dataclass(frozen=True, slots=True)
class OtherStayWorkFacts:
    """Work on a day. `applied_for_refuge_on` is asked for with G-1-5 only."""

    works_on: date
    status_code: str | None
    work: Literal["construction", "simple_labour", "other"] | None
    permission_held: bool | None
    applied_for_refuge_on: date | None = None


@question("other_stay_work", OtherStayWorkFacts, day="works_on")
@rule("status.other_stay_work", BASES, decided_on="work", reads=("other_stay.work", "other_stay.wait"))
def decide_other_stay_work(facts: OtherStayWorkFacts, law: LawInForce) -> Decision:
    """Whether the work is open to the sub-code and done with a permission."""
    if facts.status_code is None:
        return answered("other_stay_work", law, (requirement(TOPIC, "status_code", None, BASES),))
    kinds = law.get("other_stay.work", facts.status_code)
    if kinds is None:
        case = Finding("other_stay.case_by_case", Verdict.DISCRETION, BASES, {"status_code": facts.status_code})
        return answered("other_stay_work", law, (case,))
    return answered("other_stay_work", law, tuple(_findings(facts, kinds, law)))


def _findings(facts: OtherStayWorkFacts, kinds: Parameter, law: LawInForce) -> Iterator[Finding]:
    wait = law.get("other_stay.wait", facts.status_code or "")
    if wait is not None:
        since = facts.applied_for_refuge_on
        if since is None:
            yield requirement(TOPIC, "wait", None, BASES, parameters=(wait,), missing=("applied_for_refuge_on",))
        else:
            yield wait_over(TOPIC, "applied_for_refuge_on", since, facts.works_on, wait)
    listed = None if facts.work is None else facts.work in kinds.items
    yield requirement(TOPIC, "work", listed, BASES, {"work": facts.work}, parameters=(kinds,))
    yield requirement(TOPIC, "permission_held", facts.permission_held, BASES)
