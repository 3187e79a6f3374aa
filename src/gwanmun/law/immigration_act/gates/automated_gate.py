"""Who may use the automated gates.

Plain rule: a national with a resident card, of seventeen or more, uses them without registering; from seven on after
registration of fingerprints and face, under fourteen with the consent of the legal representative. Before 2017-03-01
every national registered, from fourteen on. A registered foreigner or a reported overseas Korean of seventeen or more,
or of seven or more under the same consent, counts as registered once biometrics were given. Nationals of partner
countries and others whom the Minister recognises register from seventeen on. Nobody passes with an invalid or
restricted passport, under a restriction, or with unreadable fingerprints; a foreigner not within three years of
notifications of five million won.
Source: Decree 1-2, 15(4), 35(4); practice of the Ministry of Justice. Decides by: the day of passage.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from gwanmun.kernel.ages import age_on
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, judged, no_rule, stated, used
from gwanmun.law.decisions import Decision, Finding, Verdict, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["GateFacts", "decide_automated_gate"]

BASES = cite("Decree 1-2, 15(4), 35(4)")
PRACTICE = cite("MOJ practice")
QUESTION = "automated_gate"
READS = (
    "gate.least_age",
    "gate.without_registration_from",
    "gate.consent_below",
    "gate.partner",
    "gate.barring_notification",
)


@dataclass(frozen=True, slots=True)
class GateFacts:
    """A traveller at a gate. `restricted`: a ban, or a passport that is restricted.

    `registered_for_gate`: fingerprints and face were given for the gates, or at the registration of a foreigner.
    """

    passes_on: date
    group: Literal["national", "registered_foreigner", "partner_national", "recognised"]
    birth: date | None
    passport_valid: bool | None
    restricted: bool | None
    fingerprints_readable: bool | None
    registered_for_gate: bool | None = None
    representative_consents: bool | None = None
    resident_registered: bool | None = None
    resident_card_issued: bool | None = None
    recognised_by_minister: bool | None = None
    nationality: str | None = None
    notifications_3y_krw: int | None = None


@question(QUESTION, GateFacts, day="passes_on")
@rule("gate.automated", BASES, decided_on="passage", reads=READS)
def decide_automated_gate(facts: GateFacts, law: LawInForce) -> Decision:
    """The traveller may pass; the outcome `registration_needed` says whether the gates must know the person."""
    always = (
        stated("automated_gate.passport", BASES, facts, "passport_valid"),
        stated("automated_gate.unrestricted", BASES, facts, "restricted", wanted=False),
        stated("automated_gate.fingerprints", PRACTICE, facts, "fingerprints_readable"),
    )
    if facts.birth is None:
        unknown = condition("automated_gate.age", BASES, None, missing=("birth",))
        return conclude(QUESTION, law, (*always, unknown))
    age = age_on(facts.birth, facts.passes_on)
    known = _known_to_gates(facts, age, law)
    findings = (*always, _old_enough(facts, age, law), *_of_group(facts, age, law), known)
    needed = not any(
        part.code == "automated_gate.resident_card" and part.verdict is Verdict.MET for part in known.parts
    )
    return conclude(QUESTION, law, findings, {"registration_needed": needed})


def _old_enough(facts: GateFacts, age: int, law: LawInForce) -> Finding:
    least = law.need("gate.least_age", facts.group)
    shown = {**used(facts, "birth", "group"), "age": age}
    return condition("automated_gate.age", BASES, age >= least.number, shown, parameters=(least,))


def _known_to_gates(facts: GateFacts, age: int, law: LawInForce) -> Finding:
    """Registered for the gates, or a grown national whose resident card makes that needless."""
    registered = stated("automated_gate.registered", BASES, facts, "registered_for_gate")
    free = law.get("gate.without_registration_from")
    if facts.group != "national" or free is None or age < free.number:
        return registered
    card = stated("automated_gate.resident_card", BASES, facts, "resident_card_issued")
    return any_of("automated_gate.known", BASES, (replace(card, parameters=(free,)), registered))


def _of_group(facts: GateFacts, age: int, law: LawInForce) -> tuple[Finding, ...]:
    if facts.group == "national":
        lives_here = facts.resident_card_issued or facts.resident_registered
        resident = condition("automated_gate.resident", BASES, lives_here, missing=("resident_registered",))
        return (resident, *_consent(facts, age, law))
    clean = _few_notifications(facts, law)
    if facts.group == "registered_foreigner":
        return (clean, *_consent(facts, age, law))
    if facts.group == "recognised":
        return (clean, judged("automated_gate.recognised", BASES, facts, "recognised_by_minister"))
    return (clean, _partner(facts, law))


def _consent(facts: GateFacts, age: int, law: LawInForce) -> tuple[Finding, ...]:
    below = law.need("gate.consent_below")
    if age >= below.number:
        return ()
    return (stated("automated_gate.consent", BASES, facts, "representative_consents"),)


def _partner(facts: GateFacts, law: LawInForce) -> Finding:
    if facts.nationality is None:
        return condition("automated_gate.partner", BASES, None, missing=("nationality",))
    partner = law.get("gate.partner", facts.nationality)
    if partner is None:
        return no_rule("automated_gate.partner", BASES, used(facts, "nationality"))
    return condition("automated_gate.partner", BASES, True, used(facts, "nationality"), parameters=(partner,))


def _few_notifications(facts: GateFacts, law: LawInForce) -> Finding:
    barring = law.need("gate.barring_notification")
    paid = facts.notifications_3y_krw
    few = None if paid is None else paid < barring.number
    shown = used(facts, "notifications_3y_krw")
    missing = ("notifications_3y_krw",)
    return condition("automated_gate.notifications", PRACTICE, few, shown, parameters=(barring,), missing=missing)
