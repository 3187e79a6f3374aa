"""Application at a port of entry, and the general start of an application.

Plain rule: the office decides within seven days of the form whether to refer the application; otherwise entry must be
allowed. The applicant stays at the port for at most seven days. Referral may be declined for danger to safety or order;
an identity that cannot be checked; false papers or concealment, unless confessed at once; a safe country; a
re-application without change; grounds of exclusion; or a clearly unfounded application. A referral lets in, with
conditions for up to ninety days, and its day is the day of application. Applications first made on or after 1 July 2013
follow the Refugee Act.
Source: Refugee Act 5, 6, addenda 2; Refugee Decree 5.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.administrative_periods.deadlines import Deadline, deadline
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, no_rule, used
from gwanmun.law.decisions import Decision, Fact, Finding, Verdict, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.refugee_act.deadlines import TABLE
from gwanmun.law.rules import rule

__all__ = ["PortFacts", "decide_port_referral"]

REFERRAL = cite("Refugee Act 6(3)")
GROUNDS = cite("Refugee Decree 5(1)")
QUESTION = "refugee.port_referral"
READS = (TABLE, "refugee.non_referral_notice", "refugee.governing_act")

Ground = Literal[
    "danger",
    "identity_uncheckable",
    "false_papers",
    "safe_country",
    "reapplication_without_change",
    "exclusion",
    "clearly_unfounded",
]


@dataclass(frozen=True, slots=True)
class PortFacts:
    """A form handed in at a port. `grounds` are those of Decree 5(1) that the inquiry found; None: not done yet.

    `decided_on` is the day of the decision to refer or not; `referred` says which.
    """

    asked_on: date
    submitted_on: date | None = None
    grounds: tuple[Ground, ...] | None = None
    confessed_at_once: bool | None = None
    decided_on: date | None = None
    referred: bool | None = None


@rule(QUESTION, REFERRAL + GROUNDS, decided_on="application", reads=READS)
def decide_port_referral(facts: PortFacts, law: LawInForce) -> Decision:
    """Refer or let in, decline in time, or inquire and judge."""
    if facts.submitted_on is None:
        return conclude(QUESTION, law, (condition("port.referral", REFERRAL, None, missing=("submitted_on",)),))
    limit = deadline(law, TABLE, "ref_port_referral", facts.submitted_on)
    if limit is None:
        return conclude(QUESTION, law, (no_rule("port.referral", REFERRAL, used(facts, "submitted_on")),))
    ways = (_referred(facts), _time_over(facts, limit), _no_ground(facts))
    finding = any_of("port.referral", REFERRAL, ways)
    if finding.verdict is not Verdict.MET and facts.referred is False:
        finding = Finding("port.not_declined", Verdict.NOT_MET, GROUNDS, used(facts, "grounds"), parts=(finding,))
    return conclude(QUESTION, law, (finding,), _outcome(facts, facts.submitted_on, limit, law))


def _referred(facts: PortFacts) -> Finding:
    return condition("port.referred", REFERRAL, facts.referred is True, used(facts, "referred", "decided_on"))


def _time_over(facts: PortFacts, limit: Deadline) -> Finding:
    """Seven days without a decision in time: admission must be allowed."""
    over = limit.over_on(facts.decided_on or facts.asked_on)
    shown: dict[str, Fact] = {**limit.facts(), **used(facts, "decided_on")}
    return condition("port.time_over", REFERRAL, over, shown, parameters=limit.parameters, missing=("holidays",))


def _no_ground(facts: PortFacts) -> Finding:
    """Each ground allows to decline, and does not compel it."""
    if facts.grounds is None:
        return condition("port.no_ground", GROUNDS, None, missing=("grounds",))
    left = tuple(item for item in facts.grounds if not (item == "false_papers" and facts.confessed_at_once))
    shown: dict[str, Fact] = {"grounds": left, **used(facts, "confessed_at_once")}
    return Finding("port.no_ground", Verdict.DISCRETION if left else Verdict.MET, GROUNDS, shown)


def _outcome(facts: PortFacts, submitted_on: date, limit: Deadline, law: LawInForce) -> dict[str, Fact]:
    stay = deadline(law, TABLE, "ref_port_stay", submitted_on)
    shown: dict[str, Fact] = {"decide_by": limit.last_day, "port_stay_until": stay.last_day if stay else None}
    if facts.referred and facts.decided_on:
        entry = deadline(law, TABLE, "ref_cond_entry", facts.decided_on)
        shown |= {"application_on": facts.decided_on, "conditional_entry_until": entry.last_day if entry else None}
        shown |= {"governing_act": law.as_of(facts.decided_on).need("refugee.governing_act").text}
    if facts.referred is False:
        shown |= {"notice_required": law.need("refugee.non_referral_notice").flag}
    return shown
