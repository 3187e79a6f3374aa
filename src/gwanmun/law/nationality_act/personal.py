"""Permanent residence and majority as conditions of naturalisation.

Plain rule: who applies on or after 20 December 2018 for general naturalisation holds permanent residence (F-5). The
applicant is an adult under the Civil Act on the day of application: 19 years, 20 until 30 June 2013.
Source: Nationality Act 5 no. 1-2, 5 no. 2; Act 15249 addenda 2(1); Civil Act 4.
"""

from gwanmun.kernel.ages import age_range_on
from gwanmun.law.citations import cite
from gwanmun.law.conditions import condition
from gwanmun.law.decisions import Finding, as_fact
from gwanmun.law.in_force import LawInForce
from gwanmun.law.nationality_act.naturalisation_facts import NaturalisationFacts
from gwanmun.law.rules import rule
from gwanmun.law.statuses import parent

__all__ = ["is_adult", "permanent_residence"]

PERMANENT = cite("Nationality Act 5")
ADULT = cite("Nationality Act 5; Civil Act 4")


@rule("naturalisation.permanent_residence", PERMANENT, decided_on="application")
def permanent_residence(facts: NaturalisationFacts) -> Finding:
    """The applicant holds status F-5."""
    code = facts.status_code
    holds = None if code is None else parent(code) == "F-5"
    return condition(
        "naturalisation.permanent_residence", PERMANENT, holds, {"status_code": code}, missing=("status_code",)
    )


@rule("naturalisation.adult", ADULT, decided_on="application", reads=("majority.age",))
def is_adult(facts: NaturalisationFacts, law: LawInForce) -> Finding:
    """The applicant has come of age on the day of application. `law` is that of the application."""
    majority = law.need("majority.age")
    if facts.birth is None:
        return condition("naturalisation.adult", ADULT, None, parameters=(majority,), missing=("birth",))
    least, most = age_range_on(facts.birth, facts.application_day)
    holds = None if least < majority.number <= most else least >= majority.number
    used = {"birth": as_fact(facts.birth), "applied_on": facts.application_day}
    return condition("naturalisation.adult", ADULT, holds, used, parameters=(majority,), missing=("birth",))
