"""The permitted stay at departure.

Plain rule: a foreigner leaves on or before the last day of the permitted stay. Later days are an overstay, counted from
the day after the last permitted day up to the day of departure. A foreigner whose stay ran out under an exit suspension
leaves within ten days of its lifting as if in time.
Source: Immigration Act 17(1), 25(1), 94 no. 17; Decree 37.
"""

from datetime import date, timedelta

from gwanmun.law.administrative_periods.terms import last_day
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Facts, Finding, Verdict
from gwanmun.law.immigration_act.departure_facts import DepartureFacts
from gwanmun.law.immigration_act.notification_fine import notification_fine
from gwanmun.law.in_force import LawInForce
from gwanmun.law.rules import rule

__all__ = ["stay_not_exceeded"]

BASES = cite("Act 17(1), 25(1)")
AFTER_SUSPENSION = cite("Decree 37")
READS = ("exit_suspension.departure_after_lifting", "periods.first_day_counts")


@rule("departure.overstay", BASES, decided_on="departure", reads=READS)
def stay_not_exceeded(facts: DepartureFacts, law: LawInForce) -> Finding:
    """The foreigner leaves within the permitted stay; an overstay goes to an officer with its days and fine."""
    if facts.stay_unlimited:
        return Finding("stay.unlimited", Verdict.MET, BASES)
    if facts.permitted_until is None:
        return Finding("stay.unknown", Verdict.UNKNOWN, BASES, missing=("permitted_until",))
    used = {"permitted_until": facts.permitted_until, "leaves_on": facts.leaves_on}
    days = (facts.leaves_on - facts.permitted_until).days
    if days <= 0:
        return Finding("stay.within", Verdict.MET, BASES, used)
    return _after_suspension(facts, law) or _exceeded(facts.permitted_until, facts.leaves_on, days, law)


def _exceeded(permitted_until: date, leaves_on: date, days: int, law: LawInForce) -> Finding:
    """The overstay with the fine for it, where the annex of the day is held."""
    lasted = {"first_day": permitted_until + timedelta(days=1), "last_day": leaves_on}
    used: Facts = {"permitted_until": permitted_until, "leaves_on": leaves_on, "overstay_days": days}
    if not law.entries("fine.art_94_17"):
        return Finding("stay.exceeded", Verdict.DISCRETION, BASES, used)
    fine = notification_fine("94_17", lasted, law)
    used = {**used, "fine.standard": fine.standard, "fine.lowest": fine.lowest, "fine.highest": fine.highest}
    return Finding("stay.exceeded", Verdict.DISCRETION, BASES, used, parts=(fine.finding,))


def _after_suspension(facts: DepartureFacts, law: LawInForce) -> Finding | None:
    """Decree 37: the stay ran out while the suspension ran, and departure is within the term after its lifting."""
    term = law.need("exit_suspension.departure_after_lifting")
    counting = law.need("periods.first_day_counts")
    for item in facts.exit_restrictions:
        lifted, until = item.lifted_on, facts.permitted_until
        if lifted and until and item.valid_from <= until <= lifted:
            ends = last_day(term.term, lifted, first_day_counts=counting.flag)
            if lifted <= facts.leaves_on <= ends:
                used = {"exit.lifted_on": lifted, "exit.leave_by": ends, "leaves_on": facts.leaves_on}
                return Finding("stay.after_suspension", Verdict.MET, AFTER_SUSPENSION, used, (term, counting))
    return None
