"""Who gets status F-4, and the end of new working-visit visas.

Plain rule: a former national, or a lineal descendant of one, may get F-4; since 12 February 2026 as F-4-41 and F-4-42
for all ethnic Koreans, while new H-2 visas have stopped. A man who lost the nationality on or after 1 May 2018 without
having served gets none until 31 December of the year in which he turns 40; from the next year it is judged. Also barred
are: special violent crimes, drugs, voice phishing; prison less than five years ago; fines of seven million won in sum
less than three years after payment; the same for notified payments, one year with volunteering.
Source: Overseas Koreans Act 2, 5(2); stay manual; announcement on the single status.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.administrative_periods.terms import last_day
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, stated, used
from gwanmun.law.decisions import Decision, Fact, Finding, Verdict, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.rules import rule

__all__ = ["EligibilityFacts", "WorkingVisitVisaFacts", "decide_eligibility", "decide_working_visit_visa"]

KOREAN = cite("OKA 2")
SERVICE = cite("OKA 5(2)")
OFFENCES = cite("OKA 5(2); Stay Manual")
VISA = cite("MOJ practice")
QUESTION = "overseas_korean.eligibility"
READS = (
    "overseas_korean.single_status",
    "overseas_korean.service_rule_from",
    "overseas_korean.service_bar_age",
    "overseas_korean.offence_bar",
    "overseas_korean.fine_threshold",
)


@dataclass(frozen=True, slots=True)
class Offence:
    """An offence that is looked back on. `since`: release, or payment; amounts in won."""

    kind: Literal["special", "prison", "fine", "notification"]
    since: date | None = None
    amount_krw: int = 0


@dataclass(frozen=True, slots=True)
class EligibilityFacts:
    """An applicant for F-4. `lost_on`: the loss of the Korean nationality; `served`: completed or exempted."""

    applied_on: date
    former_national: bool | None = None
    descendant_of_former_national: bool | None = None
    sex: Literal["male", "female"] | None = None
    born_on: date | None = None
    lost_on: date | None = None
    served: bool | None = None
    offences: tuple[Offence, ...] = ()
    volunteered: bool = False


@rule(QUESTION, KOREAN + SERVICE + OFFENCES, decided_on="application", reads=READS)
def decide_eligibility(facts: EligibilityFacts, law: LawInForce) -> Decision:
    """F-4 may be given; the code follows the rule of the day."""
    korean = any_of(
        "overseas_korean.of_korean_descent",
        KOREAN,
        (
            stated("overseas_korean.former_national", KOREAN, facts, "former_national"),
            stated("overseas_korean.descendant", KOREAN, facts, "descendant_of_former_national"),
        ),
    )
    single = law.need("overseas_korean.single_status")
    code = ("F-4-41" if facts.former_national else "F-4-42") if single.flag else "F-4"
    outcome: dict[str, Fact] = {"status_code": code}
    return conclude(QUESTION, law, (korean, _service(facts, law), _offences(facts, law)), outcome)


def _service(facts: EligibilityFacts, law: LawInForce) -> Finding:
    begins, age = law.need("overseas_korean.service_rule_from"), law.need("overseas_korean.service_bar_age")
    code, parameters = "overseas_korean.service", (begins, age)
    concerned = facts.sex != "female" and facts.former_national is not False
    if not concerned or facts.served or (facts.lost_on is not None and facts.lost_on < _day(begins.value)):
        return condition(code, SERVICE, True, used(facts, "sex", "lost_on", "served"), parameters=parameters)
    unknown = tuple(name for name in ("sex", "lost_on", "served", "born_on") if getattr(facts, name) is None)
    if unknown or facts.born_on is None:
        return condition(code, SERVICE, None, parameters=parameters, missing=unknown)
    until = date(facts.born_on.year + age.number, 12, 31)
    shown: dict[str, Fact] = {**used(facts, "born_on", "lost_on", "served"), "barred_until": until}
    if facts.applied_on <= until:
        return condition(code, SERVICE, False, shown, parameters=parameters)
    return Finding(code, Verdict.DISCRETION, SERVICE, shown, parameters)


def _day(value: object) -> date:
    return value if isinstance(value, date) else date.min


def _offences(facts: EligibilityFacts, law: LawInForce) -> Finding:
    """Prison, or fines or notified payments that reach the threshold in sum while their bar runs."""
    threshold = law.need("overseas_korean.fine_threshold")
    special = any(item.kind == "special" for item in facts.offences)
    prison = any(item.kind == "prison" and _runs(item, "prison", facts, law) for item in facts.offences)
    notified = "notifications_volunteered" if facts.volunteered else "notifications"
    fined = sum(item.amount_krw for item in facts.offences if item.kind == "fine" and _runs(item, "fines", facts, law))
    paid = sum(
        item.amount_krw for item in facts.offences if item.kind == "notification" and _runs(item, notified, facts, law)
    )
    barred = special or prison or max(fined, paid) >= threshold.number
    shown: dict[str, Fact] = {"fines_in_sum_krw": fined, "notifications_in_sum_krw": paid}
    return condition("overseas_korean.no_offence", OFFENCES, not barred, shown, parameters=(threshold,))


def _runs(item: Offence, key: str, facts: EligibilityFacts, law: LawInForce) -> bool:
    term = law.need("overseas_korean.offence_bar", key)
    return item.since is None or facts.applied_on <= last_day(term.term, item.since, first_day_counts=True)


@dataclass(frozen=True, slots=True)
class WorkingVisitVisaFacts:
    """An application for a new H-2 visa."""

    applied_on: date
    holds_h2: bool = False


@rule("overseas_korean.working_visit_visa", VISA, decided_on="application", reads=("overseas_korean.new_h2_visas",))
def decide_working_visit_visa(facts: WorkingVisitVisaFacts, law: LawInForce) -> Decision:
    """New visas are issued; who holds H-2 keeps it to its end whatever the day."""
    issued = law.need("overseas_korean.new_h2_visas")
    shown = used(facts, "applied_on", "holds_h2")
    finding = condition("overseas_korean.h2_open", VISA, issued.flag or facts.holds_h2, shown, parameters=(issued,))
    return conclude("overseas_korean.working_visit_visa", law, (finding,))
