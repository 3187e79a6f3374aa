"""To which country a person is removed.

Plain rule: to the country of nationality. Where that is not possible, to a country where the person lived before coming
to Korea, where the person was born, where the port of boarding lies, or to which the person wishes to go.
Source: Immigration Act 64. Decides by: the day of the removal.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.conditions import used
from gwanmun.law.decisions import Decision, Finding, Verdict
from gwanmun.law.immigration_act.requirements import requirement
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["DestinationFacts", "decide_destination"]

BASES = cite("Act 64")
OTHERS = ("former_residence", "birth_country", "boarding_country", "wished_country")


@dataclass(frozen=True, slots=True)
class DestinationFacts:
    """Countries as codes of three letters. `nationality_possible`: that country takes the person."""

    removed_on: date
    nationality: str | None
    nationality_possible: bool | None
    former_residence: str | None = None
    birth_country: str | None = None
    boarding_country: str | None = None
    wished_country: str | None = None


@question("removal_destination", DestinationFacts, day="removed_on")
@rule("removal.destination", BASES, decided_on="removal")
def decide_destination(facts: DestinationFacts, law: LawInForce) -> Decision:
    """The outcome `countries`: where the person may be sent."""
    missing = tuple(name for name in ("nationality", "nationality_possible") if getattr(facts, name) is None)
    if facts.nationality_possible is not False and missing:
        return answered(
            "removal_destination", law, (requirement("destination", "known", None, BASES, missing=missing),)
        )
    if facts.nationality_possible and facts.nationality:
        home = Finding("destination.nationality", Verdict.MET, cite("Act 64(1)"), {"nationality": facts.nationality})
        return answered("removal_destination", law, (home,), {"countries": (facts.nationality,)})
    others = tuple(dict.fromkeys(country for name in OTHERS if (country := getattr(facts, name))))
    known = True if others else None
    other = requirement("destination", "other_country", known, cite("Act 64(2)"), used(facts, *OTHERS), missing=OTHERS)
    return answered("removal_destination", law, (other,), {"countries": others} if others else {})
