"""Who may guarantee for a foreigner.

Plain rule: a guarantor has an address in Korea and the means, or heads the organisation to which the foreigner belongs.
A foreigner who guarantees is registered and does not guarantee beyond the own stay. A guarantee lasts four years at
most; a bond is at most three million won a person. A guarantor who failed is barred for up to one year.
Source: Immigration Act 90; Rule 77. Decides by: the day of the guarantee.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Finding
from gwanmun.law.immigration_act.requirements import requirement
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.time_limits import last_day_of

__all__ = ["GuarantorFacts", "decide_guarantor"]

BASES = cite("Act 90; Rule 77")
TOPIC = "guarantor"


@dataclass(frozen=True, slots=True)
class GuarantorFacts:
    """One guarantee. `own_stay_until` matters where the guarantor is a foreigner; `barred_until` None: no bar."""

    guaranteed_on: date
    guaranteed_until: date | None
    address_in_korea: bool | None
    means: bool | None
    foreigner: bool | None
    heads_organisation: bool = False
    registered: bool | None = None
    own_stay_until: date | None = None
    bond: int = 0
    barred_until: date | None = None


@question("guarantor", GuarantorFacts, day="guaranteed_on")
@rule("residence.guarantor", BASES, decided_on="guarantee", reads=("guarantee.longest", "guarantee.largest_bond"))
def decide_guarantor(facts: GuarantorFacts, law: LawInForce) -> Decision:
    """Whether this person may guarantee for so long and with such a bond."""
    return answered("guarantor", law, tuple(_findings(facts, law)))


def _findings(facts: GuarantorFacts, law: LawInForce) -> Iterator[Finding]:
    if not facts.heads_organisation:
        yield requirement(TOPIC, "address_in_korea", facts.address_in_korea, BASES)
        yield requirement(TOPIC, "means", facts.means, BASES)
    longest, largest = law.need("guarantee.longest"), law.need("guarantee.largest_bond")
    until, last = facts.guaranteed_until, last_day_of("term", facts.guaranteed_on, longest.term)
    short = None if until is None else until <= last
    shown = {"guaranteed_until": until, "due_on": last}
    yield requirement(TOPIC, "length", short, BASES, shown, parameters=(longest,), missing=("guaranteed_until",))
    yield from _as_foreigner(facts)
    small = facts.bond <= largest.number
    yield requirement(TOPIC, "bond", small, cite("Act 90(4)"), {"bond": facts.bond}, parameters=(largest,))
    free = facts.barred_until is None or facts.guaranteed_on > facts.barred_until
    yield requirement(TOPIC, "free_of_bar", free, BASES, {"barred_until": facts.barred_until})


def _as_foreigner(facts: GuarantorFacts) -> Iterator[Finding]:
    if facts.foreigner is None:
        yield requirement(TOPIC, "foreigner", None, BASES)
    elif facts.foreigner:
        yield requirement(TOPIC, "registered", facts.registered, BASES)
        stay, until = facts.own_stay_until, facts.guaranteed_until
        within = None if stay is None or until is None else until <= stay
        shown = {"own_stay_until": stay, "guaranteed_until": until}
        missing = tuple(name for name in ("own_stay_until", "guaranteed_until") if getattr(facts, name) is None)
        yield requirement(TOPIC, "own_stay", within, BASES, shown, missing=missing)
