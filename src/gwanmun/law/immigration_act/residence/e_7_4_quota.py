"""How many skilled workers by points an employer may have, and the yearly quota by channel.

Plain rule: an employer may recommend a fifth of its staff in a year, and employ as many as 30 percent of its national
staff, 50 percent in areas of shrinking population, root industry, farming and fishing; parts of a person do not count.
The yearly quota is divided into channels.
Source: Decree 12; Stay Manual (E-7-4). Decides by: the day of the application.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Facts, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.questions import question, rows_of
from gwanmun.law.rules import rule

__all__ = ["QuotaFacts", "decide_e_7_4_quota"]

BASES = cite("Decree 12; Stay Manual")
READS = ("e_7_4.recommended_share", "e_7_4.employed_share", "e_7_4.quota")


@dataclass(frozen=True, slots=True)
class QuotaFacts:
    """An employer before one more E-7-4 worker; counts of people. `channel` names the part of the yearly quota."""

    applied_on: date
    staff: int | None
    national_staff: int | None
    recommended_this_year: int = 0
    e_7_4_employed: int = 0
    favoured: bool = False
    channel: str | None = None
    granted_in_channel: int = 0


@question("e_7_4_quota", QuotaFacts, day="applied_on", choices={"channel": rows_of("e_7_4.quota")})
@rule("residence.e_7_4_quota", BASES, decided_on="application", reads=READS)
def decide_e_7_4_quota(facts: QuotaFacts, law: LawInForce) -> Decision:
    """Whether one more worker keeps within the shares of the employer and the quota of the channel."""
    missing = tuple(name for name in ("staff", "national_staff") if getattr(facts, name) is None)
    if facts.staff is None or facts.national_staff is None:
        finding = Finding("e_7_4.unknown", Verdict.UNKNOWN, BASES, missing=missing)
        return answered("e_7_4_quota", law, (finding,))
    share = law.need("e_7_4.recommended_share")
    employed = law.need("e_7_4.employed_share", "favoured" if facts.favoured else "ordinary")
    recommend = facts.staff * share.number // 100
    employ = facts.national_staff * employed.number // 100
    outcome: Facts = {"may_recommend": recommend, "may_employ": employ}
    findings = (
        _below("recommended", facts.recommended_this_year, recommend, share),
        _below("employed", facts.e_7_4_employed, employ, employed),
        *_channel(facts, law),
    )
    return answered("e_7_4_quota", law, findings, outcome)


def _below(what: str, taken: int, most: int, source: Parameter) -> Finding:
    room = taken < most
    code = f"e_7_4.{what}_room" if room else f"e_7_4.{what}_full"
    verdict = Verdict.MET if room else Verdict.NOT_MET
    return Finding(code, verdict, BASES, {"taken": taken, "most": most}, (source,))


def _channel(facts: QuotaFacts, law: LawInForce) -> tuple[Finding, ...]:
    if facts.channel is None:
        return ()
    quota = law.get("e_7_4.quota", facts.channel)
    if quota is None:
        return (Finding("e_7_4.quota_not_held", Verdict.DISCRETION, BASES, {"channel": facts.channel}),)
    return (_below("quota", facts.granted_in_channel, quota.number, quota),)
