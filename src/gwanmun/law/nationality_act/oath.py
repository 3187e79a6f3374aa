"""When the nationality is acquired: the oath and the certificate.

Plain rule: who is permitted to naturalise or is reinstated on or after 20 December 2018 becomes a national on swearing
the oath and receiving the certificate; below 15, and with a recognised disability, on the certificate alone.
Permissions before that day made nationals by themselves. Who cannot come says so in writing by the day before, and gets
a new date within one month of that.
Source: Nationality Act 4(3), 9(3); Nationality Decree 4-4, 4-5.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from gwanmun.kernel.ages import reaches_age_on
from gwanmun.law.administrative_periods.deadlines import deadline
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, used
from gwanmun.law.decisions import Decision, Fact, Finding
from gwanmun.law.in_force import LawInForce
from gwanmun.law.nationality_act.deadlines import TABLE
from gwanmun.law.rules import rule

__all__ = ["AbsenceFacts", "OathFacts", "decide_ceremony_absence", "decide_oath"]

BASES = cite("Nationality Act 4(3), 9(3)")
EXEMPT = cite("Nationality Decree 4-5(2)")
ABSENCE = cite("Nationality Decree 4-4(2), 4-4(3)")


@dataclass(frozen=True, slots=True)
class OathFacts:
    """A permission. `sworn_on` and `certificate_on` are the days of oath and certificate, as far as there are."""

    permitted_on: date
    born_on: date | None = None
    disability_recognised: bool = False
    sworn_on: date | None = None
    certificate_on: date | None = None


@rule("nationality.oath", BASES + EXEMPT, decided_on="permission", reads=("oath.required", "oath.exempt_under_age"))
def decide_oath(facts: OathFacts, law: LawInForce) -> Decision:
    """National, and from which day. `law` is that of the permission."""
    question, required = "nationality.oath", law.need("oath.required")
    if not required.flag:
        by_permission = condition("oath.not_required", BASES, True, parameters=(required,))
        return conclude(question, law, (by_permission,), {"national_from": facts.permitted_on})
    certificate = facts.certificate_on
    findings = (
        _sworn(facts, law),
        condition("oath.certificate", BASES, certificate is not None, used(facts, "certificate_on")),
    )
    days = [day for day in (facts.sworn_on, certificate) if day]
    return conclude(question, law, findings, {"national_from": max(days) if certificate else None})


def _sworn(facts: OathFacts, law: LawInForce) -> Finding:
    youngest = law.need("oath.exempt_under_age")
    ceremony = facts.certificate_on or facts.permitted_on
    child = facts.born_on is not None and ceremony < reaches_age_on(facts.born_on, youngest.number)
    if child or facts.disability_recognised:
        return condition(
            "oath.exempt", EXEMPT, True, used(facts, "born_on", "disability_recognised"), parameters=(youngest,)
        )
    return condition("oath.sworn", BASES, facts.sworn_on is not None, used(facts, "sworn_on"))


@dataclass(frozen=True, slots=True)
class AbsenceFacts:
    """A permitted person who cannot come to the ceremony."""

    stated_on: date
    ceremony_on: date
    in_writing: bool = True


@rule("nationality.ceremony_absence", ABSENCE, decided_on="statement", reads=(TABLE,))
def decide_ceremony_absence(facts: AbsenceFacts, law: LawInForce) -> Decision:
    """A right to a new date, and until when it has to be."""
    in_time = facts.stated_on <= facts.ceremony_on - timedelta(days=1)
    findings = (
        condition("ceremony.stated_in_time", ABSENCE, in_time, used(facts, "stated_on", "ceremony_on")),
        condition("ceremony.in_writing", ABSENCE, facts.in_writing, used(facts, "in_writing")),
    )
    limit = deadline(law, TABLE, "nat_ceremony_new", facts.stated_on)
    outcome: dict[str, Fact] = {"new_date_by": limit.last_day if limit and in_time else None}
    return conclude("nationality.ceremony_absence", law, findings, outcome)
