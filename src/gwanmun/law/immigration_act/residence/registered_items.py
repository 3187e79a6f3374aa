"""What is registered of a foreigner.

Plain rule: identity, passport, workplace, addresses, status and period of stay, entry, visa, companions and business
number. Besides, the job and the income of those who work or live here for long, and the school of everyone from six to
eighteen years of age.
Source: Immigration Act 32; Rule 47; Stay Manual. Decides by: the day of registration.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.kernel.ages import age_on
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, used
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.statuses import parent

__all__ = ["RegisteredItemsFacts", "decide_registered_items"]

BASES = cite("Act 32; Rule 47")
QUESTION = "registered_items"
READS = (
    "registration.items",
    "registration.job_and_income",
    "registration.school_from_age",
    "registration.school_to_age",
)


@dataclass(frozen=True, slots=True)
class RegisteredItemsFacts:
    """A person who registers."""

    registers_on: date
    status_code: str | None
    birth: date | None


@question(QUESTION, RegisteredItemsFacts, day="registers_on")
@rule("residence.registered_items", BASES, decided_on="registration", reads=READS)
def decide_registered_items(facts: RegisteredItemsFacts, law: LawInForce) -> Decision:
    """All that is to be registered: the outcome `items`."""
    missing = tuple(name for name in ("status_code", "birth") if getattr(facts, name) is None)
    if facts.status_code is None or facts.birth is None:
        return conclude(QUESTION, law, (condition("registered_items.listed", BASES, None, missing=missing),))
    base, job = law.need("registration.items"), law.get("registration.job_and_income", parent(facts.status_code))
    first, last = law.need("registration.school_from_age"), law.need("registration.school_to_age")
    pupil = first.number <= age_on(facts.birth, facts.registers_on) <= last.number
    items = (*base.items, *(("job_and_income",) if job else ()), *(("school",) if pupil else ()))
    sources = (base, first, last, *((job,) if job else ()))
    shown = used(facts, "status_code", "birth")
    return conclude(
        QUESTION, law, (condition("registered_items.listed", BASES, True, shown, parameters=sources),), {"items": items}
    )
