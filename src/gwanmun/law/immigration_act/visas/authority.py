"""Who decides on a visa: the mission abroad, or the Minister.

Plain rule: missions decide on A-1 to A-3. For other statuses the Minister has given them a range: short stays (C) of up
to ninety days; D-2 up to two years and for one entry; D-10 six months; D-8 and its dependants a year, in free economic
zones two; F-4 two years; F-5 for one entry; H-1 and H-2 a year; other long statuses a year where there is a special
need. Beyond the range, for nationals of countries without relations or of designated countries, and for persons whose
visas are restricted, the Minister approves.
Source: Rule 8, 9, 10. Decides by: the day of the decision.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, stated, used
from gwanmun.law.decisions import Decision, Finding, Verdict, all_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.statuses import parent

__all__ = ["VisaAuthorityFacts", "decide_visa_authority"]

RANGE = cite("Rule 9")
APPROVAL = cite("Rule 8, 10")
QUESTION = "visa_authority"
READS = (
    "visa_power.of_missions",
    "visa_power.longest_days",
    "visa_power.longest_months",
    "visa_power.single_entry_only",
    "visa_power.special_need_months",
)


@dataclass(frozen=True, slots=True)
class VisaAuthorityFacts:
    """An application. `stay_days` is asked of short statuses, `stay_months` of long ones.

    `principal_status` is that of the person whom a dependant (F-3) follows.
    """

    decided_on: date
    status_code: str
    country_without_relations_or_designated: bool | None
    visa_restricted: bool | None
    stay_days: int | None = None
    stay_months: int | None = None
    several_entries: bool = False
    free_economic_zone: bool = False
    principal_status: str | None = None
    special_need: bool | None = None


@question(QUESTION, VisaAuthorityFacts, day="decided_on")
@rule("visas.authority", RANGE + APPROVAL, decided_on="decision", reads=READS)
def decide_visa_authority(facts: VisaAuthorityFacts, law: LawInForce) -> Decision:
    """The outcome `authority` is "mission", or "minister" where approval is needed first."""
    own = law.get("visa_power.of_missions", parent(facts.status_code))
    if own:
        finding = condition("visa_authority.range", RANGE, True, used(facts, "status_code"), parameters=(own,))
        return conclude(QUESTION, law, (finding,), {"authority": "mission"})
    within = all_of("visa_authority.mission", RANGE, (*_person(facts), *_range(facts, law)))
    if within.verdict is Verdict.UNKNOWN:
        return conclude(QUESTION, law, (within,))
    authority = "mission" if within.verdict is Verdict.MET else "minister"
    bases = RANGE if authority == "mission" else APPROVAL
    found = Finding("visa_authority.decides", Verdict.MET, bases, {"authority": authority}, parts=(within,))
    return conclude(QUESTION, law, (found,), {"authority": authority})


def _person(facts: VisaAuthorityFacts) -> tuple[Finding, ...]:
    names = ("country_without_relations_or_designated", "visa_restricted")
    return tuple(stated(f"visa_authority.{name}", APPROVAL, facts, name, wanted=False) for name in names)


def _range(facts: VisaAuthorityFacts, law: LawInForce) -> tuple[Finding, ...]:
    """The stay, and the number of entries, that the status may have."""
    status = parent(facts.status_code)
    single = law.get("visa_power.single_entry_only", status)
    entries = (_entries(facts, single),) if single else ()
    if status.startswith("C"):
        return (*entries, _short(facts, law))
    if single and law.get("visa_power.longest_months", status) is None:
        return entries
    return (*entries, *_long(facts, status, law))


def _entries(facts: VisaAuthorityFacts, single: Parameter) -> Finding:
    shown = used(facts, "several_entries")
    return condition("visa_authority.entries", RANGE, not facts.several_entries, shown, parameters=(single,))


def _short(facts: VisaAuthorityFacts, law: LawInForce) -> Finding:
    longest = law.need("visa_power.longest_days")
    within = None if facts.stay_days is None else facts.stay_days <= longest.number
    shown = used(facts, "stay_days")
    return condition("visa_authority.range", RANGE, within, shown, parameters=(longest,), missing=("stay_days",))


def _long(facts: VisaAuthorityFacts, status: str, law: LawInForce) -> tuple[Finding, ...]:
    if status == "F-3":
        if facts.principal_status is None:
            return (condition("visa_authority.range", RANGE, None, missing=("principal_status",)),)
        status = "D-8" if parent(facts.principal_status) == "D-8" else status
    zone = law.get("visa_power.longest_months", f"{status}:free_zone") if facts.free_economic_zone else None
    longest = zone or law.get("visa_power.longest_months", status)
    need: tuple[Finding, ...] = ()
    if longest is None:
        longest = law.need("visa_power.special_need_months")
        need = (stated("visa_authority.special_need", RANGE, facts, "special_need"),)
    within = None if facts.stay_months is None else facts.stay_months <= longest.number
    shown = used(facts, "stay_months")
    stay = condition("visa_authority.range", RANGE, within, shown, parameters=(longest,), missing=("stay_months",))
    return (*need, stay)
