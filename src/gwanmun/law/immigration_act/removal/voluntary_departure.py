"""Programmes of voluntary departure, and the standing rule.

Plain rule: an overstayer who leaves within a programme of the ministry gets its benefits: no fine, no entry ban or a
deferred one. Forged passports, smuggled entry, crimes and in later programmes disobeyed departure orders exclude, and
so does an overstay begun after the day the programme names. Outside a programme the standing rule defers the ban only
when the fine is paid; the departure is reported three to fifteen days before.
Source: Immigration Act 103(2); programmes of the Ministry of Justice. Decides by: the day of departure.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from gwanmun.kernel.ages import age_on
from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Fact, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["VoluntaryFacts", "decide_voluntary_departure"]

BASES = cite("Act 103(2)")
READS = (
    "voluntary.fine",
    "voluntary.ban",
    "voluntary.ban_long_overstay",
    "voluntary.long_overstay_years",
    "voluntary.excluded",
    "voluntary.overstay_before",
    "voluntary.earliest_report",
    "voluntary.latest_report",
)


@dataclass(frozen=True, slots=True)
class VoluntaryFacts:
    """One departure of an overstayer. `circumstances`: forged_passport, smuggled_entry, criminal and the like."""

    leaves_on: date
    overstay_began_on: date | None
    fine_paid: bool | None
    reported_on: date | None
    circumstances: tuple[str, ...] = ()


@question("voluntary_departure", VoluntaryFacts, day="leaves_on")
@rule("removal.voluntary_departure", BASES, decided_on="departure", reads=READS)
def decide_voluntary_departure(facts: VoluntaryFacts, law: LawInForce) -> Decision:
    """What becomes of the fine and of the entry ban: outcome `fine` and `ban`."""
    programme = law.get("voluntary.ban", "programme")
    if programme is None:
        return answered("voluntary_departure", law, _standing(facts, law))
    if facts.overstay_began_on is None:
        missing = ("overstay_began_on",)
        return answered(
            "voluntary_departure", law, (Finding("voluntary.unknown", Verdict.UNKNOWN, BASES, missing=missing),)
        )
    barred = _barred(facts, facts.overstay_began_on, law)
    if barred:
        return answered("voluntary_departure", law, (barred,))
    fine, ban = law.need("voluntary.fine", "programme"), programme
    longest = law.get("voluntary.long_overstay_years")
    if longest is not None and age_on(facts.overstay_began_on, facts.leaves_on) >= longest.number:
        ban = law.need("voluntary.ban_long_overstay")
    outcome: dict[str, Fact] = {"fine": fine.text, "ban": ban.text}
    finding = Finding("voluntary.programme", Verdict.MET, BASES, outcome, (fine, ban))
    return answered("voluntary_departure", law, (finding,), outcome)


def _barred(facts: VoluntaryFacts, began_on: date, law: LawInForce) -> Finding | None:
    excluded = law.need("voluntary.excluded")
    hit = [item for item in facts.circumstances if item in excluded.items]
    if hit:
        return Finding("voluntary.excluded", Verdict.NOT_MET, BASES, {"circumstances": tuple(hit)}, (excluded,))
    before = law.get("voluntary.overstay_before")
    if before is not None and began_on >= date.fromisoformat(before.text):
        used = {"overstay_began_on": began_on}
        return Finding("voluntary.overstay_too_new", Verdict.NOT_MET, BASES, used, (before,))
    return None


def _standing(facts: VoluntaryFacts, law: LawInForce) -> tuple[Finding, ...]:
    excluded = law.need("voluntary.excluded")
    if any(item in excluded.items for item in facts.circumstances):
        used = {"circumstances": facts.circumstances}
        return (Finding("voluntary.excluded", Verdict.NOT_MET, BASES, used, (excluded,)),)
    return _reported(facts, law), _paid(facts)


def _reported(facts: VoluntaryFacts, law: LawInForce) -> Finding:
    earliest, latest = law.need("voluntary.earliest_report"), law.need("voluntary.latest_report")
    if facts.reported_on is None:
        return Finding("voluntary.unknown", Verdict.UNKNOWN, BASES, {}, (earliest, latest), ("reported_on",))
    opens = facts.leaves_on - timedelta(days=earliest.number)
    closes = facts.leaves_on - timedelta(days=latest.number)
    used = {"reported_on": facts.reported_on, "opens_on": opens, "due_on": closes}
    met = opens <= facts.reported_on <= closes
    code = "voluntary.reported" if met else "voluntary.not_reported"
    return Finding(code, Verdict.MET if met else Verdict.NOT_MET, BASES, used, (earliest, latest))


def _paid(facts: VoluntaryFacts) -> Finding:
    if facts.fine_paid is None:
        return Finding("voluntary.unknown", Verdict.UNKNOWN, BASES, missing=("fine_paid",))
    used = {"fine_paid": facts.fine_paid}
    if facts.fine_paid:
        return Finding("voluntary.ban_deferred", Verdict.MET, BASES, used)
    return Finding("voluntary.fine_unpaid", Verdict.NOT_MET, BASES, used)
