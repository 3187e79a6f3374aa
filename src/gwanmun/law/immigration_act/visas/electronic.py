"""Who gets an electronic visa.

Plain rule: professors, researchers, technical instructors and professionals (E-1, E-3, E-4, E-5), workers with the gold
card (E-7), their families, invited patients, frequent business visitors and groups apply online and get the visa by the
network. The office with the online centre issues it.
Source: Decree 7-2; Rule 8-2, 78(2); Visa Manual. Decides by: the day of the application.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, used
from gwanmun.law.decisions import Decision, Finding, Verdict, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question, rows_of
from gwanmun.law.rules import rule
from gwanmun.law.statuses import parent

__all__ = ["ElectronicVisaFacts", "decide_electronic_visa"]

BASES = cite("Decree 7-2; Rule 8-2")
QUESTION = "electronic_visa"
READS = ("electronic_visa.status", "electronic_visa.category")


def _categories(law: LawInForce) -> tuple[str, ...]:
    return (*rows_of("electronic_visa.category")(law), "no_category")


@dataclass(frozen=True, slots=True)
class ElectronicVisaFacts:
    """An application. `category`: a kind of applicant of the manual; "no_category" says that it is none of them."""

    applied_on: date
    status_code: str | None
    category: str | None = None


@question(QUESTION, ElectronicVisaFacts, day="applied_on", choices={"category": _categories})
@rule("visas.electronic", BASES, decided_on="application", reads=READS)
def decide_electronic_visa(facts: ElectronicVisaFacts, law: LawInForce) -> Decision:
    """The visa may be asked for online: the outcome `authority` issues it."""
    ways = (_by_status(facts, law), _by_category(facts, law))
    either = any_of("electronic_visa.who", BASES, ways)
    return conclude(QUESTION, law, (either,), {"authority": "online_centre"} if either.verdict is Verdict.MET else {})


def _by_status(facts: ElectronicVisaFacts, law: LawInForce) -> Finding:
    if facts.status_code is None:
        return condition("electronic_visa.status", BASES, None, missing=("status_code",))
    listed = law.get("electronic_visa.status", parent(facts.status_code))
    shown = used(facts, "status_code")
    return condition("electronic_visa.status", BASES, listed is not None, shown, parameters=(listed,) if listed else ())


def _by_category(facts: ElectronicVisaFacts, law: LawInForce) -> Finding:
    """A kind of applicant that is open to every status, or to the one status that the table names."""
    if facts.category is None:
        return condition("electronic_visa.category", BASES, None, missing=("category",))
    listed = law.get("electronic_visa.category", facts.category)
    if listed is None:
        return condition("electronic_visa.category", BASES, False, used(facts, "category"))
    fits: bool | None = True
    if listed.text != "any":
        fits = None if facts.status_code is None else parent(facts.status_code) == listed.text
    shown = used(facts, "category", "status_code")
    return condition("electronic_visa.category", BASES, fits, shown, parameters=(listed,), missing=("status_code",))
