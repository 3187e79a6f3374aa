"""Landing permits: how long, and how far they may be extended.

Plain rule: a member of a crew may land for fifteen days, a cruise passenger for three, for illness, accident or
disaster thirty, a refugee ninety. As with a stay, the day of landing is not counted; each kind may be extended by at
most the same length. Cruise passengers come on a ship of at least 20,000 gross tons and return to it. A person under
an entry ban gets no crew landing. A refugee landing needs the Minister's approval.
Source: Immigration Act 14 to 16-2; Decree 18-3, 21(2); Rule 24-2. Decides by: the day of the permit.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Facts, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.time_limits import last_day_of

__all__ = ["LandingFacts", "decide_landing"]

BASES = cite("Act 14, 14-2, 15, 16, 16-2; Decree 18-3, 21(2)")
READS = ("landing.longest", "landing.smallest_cruise_ship")


@dataclass(frozen=True, slots=True)
class LandingFacts:
    """One landing. `gross_tonnage` is that of a cruise ship."""

    kind: Literal["crew", "tourist", "emergency", "disaster", "refugee"]
    landed_on: date
    extended: bool = False
    entry_banned: bool = False
    gross_tonnage: int | None = None
    same_ship: bool = True
    minister_approved: bool | None = None


@question("landing", LandingFacts, day="landed_on")
@rule("landing.permit", BASES + cite("Rule 24-2"), decided_on="permit", reads=READS)
def decide_landing(facts: LandingFacts, law: LawInForce) -> Decision:
    """The last day of the landing, or why there is none."""
    longest = law.need("landing.longest", facts.kind)
    extensions = (longest.term,) if facts.extended else ()
    ends = last_day_of("term", facts.landed_on, longest.term, *extensions)
    used: Facts = {"landed_on": facts.landed_on, "extended": facts.extended, "due_on": ends}
    until = Finding("landing.until", Verdict.MET, longest.bases, used, (longest,))
    return answered("landing", law, (*_conditions(facts, law), until), {"due_on": ends})


def _conditions(facts: LandingFacts, law: LawInForce) -> tuple[Finding, ...]:
    if facts.kind == "crew" and facts.entry_banned:
        return (Finding("landing.entry_banned", Verdict.NOT_MET, cite("Act 14(1)")),)
    if facts.kind == "tourist":
        return (_ship(facts, law),)
    if facts.kind == "refugee" and facts.minister_approved is not True:
        open_one = facts.minister_approved is None
        verdict = Verdict.UNKNOWN if open_one else Verdict.NOT_MET
        missing = ("minister_approved",) if open_one else ()
        return (Finding("landing.no_approval", verdict, cite("Act 16-2(1)"), missing=missing),)
    return ()


def _ship(facts: LandingFacts, law: LawInForce) -> Finding:
    least = law.need("landing.smallest_cruise_ship")
    if not facts.same_ship:
        return Finding("landing.other_ship", Verdict.NOT_MET, cite("Act 14-2(1)"))
    if facts.gross_tonnage is None:
        return Finding("landing.ship_unknown", Verdict.UNKNOWN, least.bases, {}, (least,), ("gross_tonnage",))
    used = {"gross_tonnage": facts.gross_tonnage}
    if facts.gross_tonnage < least.number:
        return Finding("landing.ship_too_small", Verdict.NOT_MET, least.bases, used, (least,))
    return Finding("landing.ship_large_enough", Verdict.MET, least.bases, used, (least,))
