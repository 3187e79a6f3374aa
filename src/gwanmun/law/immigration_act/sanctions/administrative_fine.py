"""Administrative fines by how long a report is late.

Plain rule: the fine of Annex 2 of the Decree depends on the completed months from the day after the deadline through
the day on which the duty was done or the breach found. Some breaches have only a highest amount; the office sets the
fine within it.
Source: Immigration Act 100; Decree Annex 2; Overseas Koreans Act 17. Decides by: the day of the disposition.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from gwanmun.law.administrative_periods.months import completed_months
from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Fact, Facts, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question, rows_of
from gwanmun.law.rules import rule

__all__ = ["AdministrativeFineFacts", "decide_administrative_fine"]

BASES = cite("Act 100; Decree Annex 2")


@dataclass(frozen=True, slots=True)
class AdministrativeFineFacts:
    """A duty by its key in the data, such as "employer_report"; `due_on` its deadline, `done_on` when it was done."""

    duty: str
    disposed_on: date
    due_on: date | None
    done_on: date | None


@question(
    "administrative_fine",
    AdministrativeFineFacts,
    day="disposed_on",
    choices={"duty": rows_of("administrative_fine.highest")},
)
@rule(
    "sanctions.administrative_fine",
    BASES,
    decided_on="disposition",
    reads=("administrative_fine.amount", "administrative_fine.highest"),
)
def decide_administrative_fine(facts: AdministrativeFineFacts, law: LawInForce) -> Decision:
    """The fine of the annex, or the highest amount where only that is fixed."""
    highest = law.get("administrative_fine.highest", facts.duty)
    if highest is None:
        finding = Finding("administrative_fine.not_held", Verdict.DISCRETION, BASES, {"duty": facts.duty})
        return answered("administrative_fine", law, (finding,))
    bands = [item for item in law.entries("administrative_fine.amount") if item.key.startswith(f"{facts.duty}:")]
    if not bands:
        used: Facts = {"duty": facts.duty, "highest": highest.number}
        finding = Finding("administrative_fine.highest_only", Verdict.DISCRETION, highest.bases, used, (highest,))
        return answered("administrative_fine", law, (finding,), {"highest": highest.number})
    missing = tuple(name for name in ("due_on", "done_on") if getattr(facts, name) is None)
    if facts.due_on is None or facts.done_on is None:
        finding = Finding("administrative_fine.unknown", Verdict.UNKNOWN, BASES, missing=missing)
        return answered("administrative_fine", law, (finding,))
    if facts.done_on <= facts.due_on:
        in_time: Facts = {"due_on": facts.due_on, "done_on": facts.done_on}
        return answered("administrative_fine", law, (Finding("administrative_fine.none", Verdict.MET, BASES, in_time),))
    months = completed_months(facts.due_on + timedelta(days=1), facts.done_on)
    band = next(item for item in bands if item.band.holds(months))
    outcome: dict[str, Fact] = {"amount": band.band.result, "highest": highest.number}
    values = {"due_on": facts.due_on, "done_on": facts.done_on, "fine.months": months, **outcome}
    found = Finding("administrative_fine.amount", Verdict.MET, band.bases, values, (band, highest))
    return answered("administrative_fine", law, (found,), outcome)
