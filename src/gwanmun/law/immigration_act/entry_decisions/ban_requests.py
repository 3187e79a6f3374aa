"""Requests of other agencies for an entry ban, and for its end.

Plain rule: central agencies, metropolises and provinces ask the Minister; heads of cities, counties and districts ask
through the mayor of the metropolis or the governor. The agency that asked for the ban asks for its end when the cause
has ended. A ban that another agency asks for is decided by the Minister; a ban that comes with the disposition of an
offender is decided by the office.
Source: Decree 14; Rule 78(5). Decides by: the day of the request.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, used
from gwanmun.law.decisions import Decision, Fact, Finding
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["BanRequestFacts", "decide_ban_request"]

BASES = cite("Decree 14")
DELEGATED = cite("Rule 78(5)")
QUESTION = "entry_ban_request"


@dataclass(frozen=True, slots=True)
class BanRequestFacts:
    """A request. `agency`: "office" is an immigration office that disposes of an offender itself."""

    requested_on: date
    agency: Literal["central", "province", "city", "district", "office"]
    cause_ended: bool | None


@question(QUESTION, BanRequestFacts, day="requested_on")
@rule("entry_ban.request", BASES + DELEGATED, decided_on="request")
def decide_ban_request(facts: BanRequestFacts, law: LawInForce) -> Decision:
    """The outcomes `channel`, `authority` (who decides) and `must_ask_for_end`."""
    office = facts.agency == "office"
    direct = facts.agency in ("central", "province", "office")
    way: dict[str, Fact] = {
        "channel": "direct" if direct else "through_governor",
        "authority": "office" if office else "minister",
    }
    shown = {**used(facts, "agency"), **way}
    findings = (
        condition("entry_ban_request.way", DELEGATED if office else BASES, True, shown),
        _cause(facts),
    )
    return conclude(QUESTION, law, findings, {**way, "must_ask_for_end": facts.cause_ended})


def _cause(facts: BanRequestFacts) -> Finding:
    known = None if facts.cause_ended is None else True
    bases = cite("Decree 14(3)")
    return condition("entry_ban_request.end", bases, known, used(facts, "cause_ended"), missing=("cause_ended",))
