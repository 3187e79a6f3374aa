"""What work a status of stay allows.

Plain rule: a working status allows its own activity at the named workplace only. A working holiday allows work within
its agreement. Permanent residents, marriage migrants and most residents work freely; investors and long-term residents
of F-2 while their former activity continues. An overseas Korean works freely but for simple labour, acts against good
morals and notified restrictions; simple labour is allowed in areas of shrinking population. Students, family members
and others work with a permission; diplomats and officials with one where their country grants the same. All others do
not work.
Source: Immigration Act 18, 20; Decree 23; MOJ Notice 2026-35. Decides by: the day of the work.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Facts, Finding, Verdict
from gwanmun.law.immigration_act.statuses.listed import of_status
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.statuses import parent

__all__ = ["WorkFacts", "decide_work"]

BASES = cite("Act 18; Decree 23")
WORKPLACE = cite("Act 18(2)")
PERMISSION = cite("Act 20")
OVERSEAS_KOREAN = cite("Decree 23(3)")

BY_PERMISSION = ("permission_held", "work.permission", "work.permission_needed")
CONDITIONS = {
    "permitted": (("at_named_workplace", "work.at_workplace", "work.other_workplace"),),
    "with_permission": (BY_PERMISSION,),
    "parttime_permission": (BY_PERMISSION,),
    "restricted": (BY_PERMISSION,),
    "reciprocal_permission": (("reciprocal_nationality", "work.reciprocal", "work.not_reciprocal"), BY_PERMISSION),
    "while_former_activity": (("former_activity_continues", "work.free", "work.former_activity_ended"),),
}
"""By class of work: the fact that decides, and what is found when it is so and when not."""


@dataclass(frozen=True, slots=True)
class WorkFacts:
    """Work by a person on a day. None: not known."""

    status_code: str
    works_on: date
    at_named_workplace: bool | None
    permission_held: bool | None
    reciprocal_nationality: bool | None
    former_activity_continues: bool | None
    simple_labour: bool | None
    restricted_occupation: bool = False
    depopulation_area: bool = False


@question("work", WorkFacts, day="works_on")
@rule("status.work", BASES, decided_on="work", reads=("status.work",))
def decide_work(facts: WorkFacts, law: LawInForce) -> Decision:
    """Whether the work is allowed as it is done, and the class of work of the status."""
    kind = of_status("status.work", facts.status_code, law)
    if kind is None:
        finding = Finding("status.not_listed", Verdict.NOT_MET, BASES, {"status_code": facts.status_code})
        return answered("work", law, (finding,))
    return answered("work", law, _findings(facts, kind), {"work": kind.text})


def _findings(facts: WorkFacts, kind: Parameter) -> tuple[Finding, ...]:
    if kind.text == "restricted" and parent(facts.status_code) == "F-4":
        return (_overseas_korean(facts, kind),)
    if kind.text in CONDITIONS:
        return tuple(_when(facts, kind, *condition) for condition in CONDITIONS[kind.text])
    code = {"unrestricted": "work.free", "deemed": "work.within_agreement"}.get(kind.text, "work.none")
    verdict = Verdict.NOT_MET if code == "work.none" else Verdict.MET
    return (Finding(code, verdict, BASES, _used(facts), (kind,)),)


def _when(facts: WorkFacts, kind: Parameter, fact: str, met: str, not_met: str) -> Finding:
    value = getattr(facts, fact)
    bases = WORKPLACE if fact == "at_named_workplace" else PERMISSION if fact == "permission_held" else BASES
    if value is None:
        return Finding("work.depends", Verdict.UNKNOWN, bases, _used(facts), (kind,), (fact,))
    verdict = Verdict.MET if value else Verdict.NOT_MET
    return Finding(met if value else not_met, verdict, bases, {**_used(facts), fact: value}, (kind,))


def _overseas_korean(facts: WorkFacts, kind: Parameter) -> Finding:
    used: Facts = {**_used(facts), "simple_labour": facts.simple_labour, "depopulation_area": facts.depopulation_area}
    if facts.restricted_occupation:
        return Finding("work.restricted_occupation", Verdict.NOT_MET, OVERSEAS_KOREAN, used, (kind,))
    if facts.simple_labour is None:
        return Finding("work.depends", Verdict.UNKNOWN, OVERSEAS_KOREAN, used, (kind,), ("simple_labour",))
    if facts.simple_labour and not facts.depopulation_area:
        return Finding("work.simple_labour", Verdict.NOT_MET, OVERSEAS_KOREAN, used, (kind,))
    return Finding("work.free", Verdict.MET, OVERSEAS_KOREAN, used, (kind,))


def _used(facts: WorkFacts) -> Facts:
    return {"status_code": facts.status_code}
