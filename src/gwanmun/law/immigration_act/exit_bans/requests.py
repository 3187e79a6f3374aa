"""Who asks for an exit ban, and through whom.

Plain rule: central agencies and the heads of metropolises and provinces ask the Minister themselves. The head of a
city, county or district asks through the mayor of the metropolis or the governor; the head of a city of one million
people or more asks the Minister directly.
Source: Immigration Act 4(3); Decree 2(2). Decides by: the day of the request.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, used
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["ExitBanRequestFacts", "decide_exit_ban_request"]

BASES = cite("Decree 2(2)")
QUESTION = "exit_ban_request"


@dataclass(frozen=True, slots=True)
class ExitBanRequestFacts:
    """A request. `agency`: "district" is a county or a district of a metropolis; `inhabitants` those of a city."""

    requested_on: date
    agency: Literal["central", "province", "city", "district"]
    inhabitants: int | None


@question(QUESTION, ExitBanRequestFacts, day="requested_on")
@rule("exit_ban.request", BASES, decided_on="request", reads=("exit_ban.directly_asking_city",))
def decide_exit_ban_request(facts: ExitBanRequestFacts, law: LawInForce) -> Decision:
    """The way of the request: the outcome `channel` is "direct" or "through_governor"."""
    if facts.agency in ("central", "province"):
        return _channel(facts, "direct", law)
    if facts.agency == "district":
        return _channel(facts, "through_governor", law)
    least = law.need("exit_ban.directly_asking_city")
    if facts.inhabitants is None:
        unknown = condition(
            "exit_ban_request.channel",
            BASES,
            None,
            used(facts, "agency"),
            parameters=(least,),
            missing=("inhabitants",),
        )
        return conclude(QUESTION, law, (unknown,))
    return _channel(facts, "direct" if facts.inhabitants >= least.number else "through_governor", law)


def _channel(facts: ExitBanRequestFacts, channel: str, law: LawInForce) -> Decision:
    least = law.need("exit_ban.directly_asking_city")
    shown = {**used(facts, "agency", "inhabitants"), "channel": channel}
    finding = condition("exit_ban_request.channel", BASES, True, shown, parameters=(least,))
    return conclude(QUESTION, law, (finding,), {"channel": channel})
