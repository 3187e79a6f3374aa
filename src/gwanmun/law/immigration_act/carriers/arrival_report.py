"""The report of arrival with the lists of crew and passengers.

Plain rule: it is sent two hours before arrival, for passengers who are to land as tourists 24 hours before. Where the
voyage is shorter than that, within twenty minutes after departure from the last port.
Source: Immigration Act 75(1); Decree 87(5)1. Decides by: the day of arrival.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Facts, Finding, Verdict
from gwanmun.law.hour_limits import in_korean_time, length_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["ArrivalReportFacts", "decide_arrival_report"]

BASES = cite("Act 75(1); Decree 87(5)1")
READS = ("carrier.arrival_report", "carrier.arrival_report_tourists", "carrier.arrival_report_short_leg")


@dataclass(frozen=True, slots=True)
class ArrivalReportFacts:
    """One arrival. `departed_at` is the departure from the last port abroad, `given_at` the report."""

    asked_on: date
    arrives_at: datetime | None
    departed_at: datetime | None
    given_at: datetime | None
    tourist_landing: bool = False


@question("arrival_report", ArrivalReportFacts, day="asked_on")
@rule("carrier.arrival_report", BASES, decided_on="arrival", reads=READS)
def decide_arrival_report(facts: ArrivalReportFacts, law: LawInForce) -> Decision:
    """The last instant for the report, and whether it came in time."""
    if facts.arrives_at is None:
        unknown = Finding("time_limit.event_unknown", Verdict.UNKNOWN, BASES, missing=("arrives_at",))
        return answered("arrival_report", law, (unknown,))
    ahead = law.need("carrier.arrival_report_tourists" if facts.tourist_landing else "carrier.arrival_report")
    due, used = facts.arrives_at - length_of(ahead), (ahead,)
    if facts.departed_at is not None and facts.arrives_at - facts.departed_at < length_of(ahead):
        short = law.need("carrier.arrival_report_short_leg")
        due, used = facts.departed_at + length_of(short), (short,)
    shown: Facts = {"due_at": in_korean_time(due)}
    if facts.given_at is None:
        unknown = Finding("hour_limit.act_unknown", Verdict.UNKNOWN, BASES, shown, used, ("given_at",))
        return answered("arrival_report", law, (unknown,), shown)
    late = facts.given_at - due > timedelta()
    code, verdict = ("hour_limit.over", Verdict.NOT_MET) if late else ("hour_limit.kept", Verdict.MET)
    return answered("arrival_report", law, (Finding(code, verdict, BASES, shown, used),), shown)
