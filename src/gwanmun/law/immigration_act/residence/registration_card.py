"""Who has a registration card, and until when it is good on a telephone.

Plain rule: a registered foreigner of seventeen or more has a card; whoever is younger gets it on turning seventeen.
Since 2023-12-14 it may also be held on one telephone, good until the stay ends.
Source: Immigration Act 33; Decree 41, 42. Decides by: the day of the issue.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.kernel.ages import reaches_age_on
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, used
from gwanmun.law.decisions import Decision, Fact, Finding
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["CardFacts", "decide_registration_card"]

BASES = cite("Act 33; Decree 41")
MOBILE = cite("Act 33(6); Decree 42")
QUESTION = "registration_card"
READS = ("card.least_age", "card.mobile_devices")


@dataclass(frozen=True, slots=True)
class CardFacts:
    """A card to be issued. `devices` on which the card would be held, this one included; asked of mobile cards."""

    issued_on: date
    birth: date | None
    mobile: bool = False
    devices: int | None = None
    permitted_until: date | None = None


@question(QUESTION, CardFacts, day="issued_on")
@rule("residence.registration_card", BASES + MOBILE, decided_on="issue", reads=READS)
def decide_registration_card(facts: CardFacts, law: LawInForce) -> Decision:
    """The card may be issued: `opens_on` is the day from which it may, `valid_until` the end of a mobile card."""
    least = law.need("card.least_age")
    if facts.birth is None:
        return conclude(QUESTION, law, (condition("registration_card.age", BASES, None, missing=("birth",)),))
    opens = reaches_age_on(facts.birth, least.number)
    shown = {**used(facts, "birth"), "opens_on": opens}
    old_enough = condition("registration_card.age", BASES, opens <= facts.issued_on, shown, parameters=(least,))
    outcome: dict[str, Fact] = {"opens_on": opens}
    if not facts.mobile:
        return conclude(QUESTION, law, (old_enough,), outcome)
    return conclude(
        QUESTION, law, (old_enough, *_mobile(facts, law)), {**outcome, "valid_until": facts.permitted_until}
    )


def _mobile(facts: CardFacts, law: LawInForce) -> tuple[Finding, ...]:
    most = law.get("card.mobile_devices")
    if most is None:
        return (condition("registration_card.mobile", MOBILE, False),)
    one = None if facts.devices is None else facts.devices <= most.number
    ends = None if facts.permitted_until is None else facts.issued_on <= facts.permitted_until
    return (
        condition(
            "registration_card.devices", MOBILE, one, used(facts, "devices"), parameters=(most,), missing=("devices",)
        ),
        condition("registration_card.stay", MOBILE, ends, used(facts, "permitted_until"), missing=("permitted_until",)),
    )
