"""Passage between South and North Korea, and what follows a visit without approval.

Plain rule: going to the North is neither departure nor entry of a foreign country. Residents pass at Panmunjom, Dorasan
and Goseong, at international airports and trade ports, and at places that the Minister of Unification designates. They
show a valid visit certificate and hand in a passage declaration, which holders of a card certificate omit. Identity,
certificates and exit bans are checked. An exit ban stops the visit, unless an inter-Korean agreement says otherwise.
Foreigners follow the entry and departure procedures of the Immigration Act.
Source: Inter-Korean Act 11, 27(1), 28-2; its Decree 2, 22, 23(2); Immigration Act 93; Decree 97.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, stated, used
from gwanmun.law.decisions import Decision, Fact, Finding, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import named, question, rows_of
from gwanmun.law.rules import rule

__all__ = ["PassageFacts", "UnapprovedFacts", "decide_passage", "decide_unapproved"]

PLACE = cite("IKA 11; IKA Decree 2(1)")
EXAMINED = cite("IKA 11; IKA Decree 22")
BANNED = cite("IKA Decree 22, 23(2)")
FOREIGNER = cite("Act 93(2); Decree 97(2)")
UNAPPROVED = cite("IKA 27(1), 28-2")
PLACES = "north_passage.place"
SANCTIONS = ("north_visit.prison", "north_visit.fine")


@dataclass(frozen=True, slots=True)
class PassageFacts:
    """Somebody who goes to, or comes from, the North. `certificate_until`: the last day of the visit certificate.

    `agreement_allows`: an inter-Korean agreement lets the person pass in spite of an exit ban.
    """

    passes_on: date
    foreigner: bool | None = None
    place: str | None = None
    certificate: Literal["single", "multiple", "card", "none"] | None = None
    certificate_until: date | None = None
    declaration: bool | None = None
    exit_banned: bool | None = None
    agreement_allows: bool | None = False
    designated: bool | None = None


@question("nk_passage", PassageFacts, day="passes_on", choices={"place": named("other", rows=rows_of(PLACES))})
@rule("north.passage", PLACE + EXAMINED + BANNED + FOREIGNER, decided_on="passage", reads=(PLACES,))
def decide_passage(facts: PassageFacts, law: LawInForce) -> Decision:
    """A resident may pass. `procedure`: of this Act, or for foreigners that of the Immigration Act."""
    if facts.foreigner is not False:
        resident = stated("passage.resident", FOREIGNER, facts, "foreigner", wanted=False)
        outcome: dict[str, Fact] = {"procedure": "Immigration Act"} if facts.foreigner else {}
        return conclude("nk_passage", law, (resident,), outcome)
    findings = (_place(facts, law), _certificate(facts), *_declaration(facts), _no_ban(facts))
    return conclude("nk_passage", law, findings, {"procedure": "Inter-Korean Act"})


def _place(facts: PassageFacts, law: LawInForce) -> Finding:
    if facts.place == "other":
        return stated("passage.designated", PLACE, facts, "designated")
    listed = law.get(PLACES, facts.place or "")
    holds = None if facts.place is None else listed is not None
    parameters = (listed,) if listed else ()
    return condition("passage.place", PLACE, holds, used(facts, "place"), parameters=parameters, missing=("place",))


def _certificate(facts: PassageFacts) -> Finding:
    """A certificate whose last day is not over."""
    shown = used(facts, "certificate", "certificate_until")
    if facts.certificate == "none":
        return condition("passage.certificate", EXAMINED, False, shown)
    lacking = tuple(name for name in ("certificate", "certificate_until") if getattr(facts, name) is None)
    until = facts.certificate_until
    holds = None if until is None or facts.certificate is None else facts.passes_on <= until
    return condition("passage.certificate", EXAMINED, holds, shown, missing=lacking)


def _declaration(facts: PassageFacts) -> tuple[Finding, ...]:
    if facts.certificate == "card":
        return ()
    return (stated("passage.declaration", EXAMINED, facts, "declaration"),)


def _no_ban(facts: PassageFacts) -> Finding:
    free = stated("passage.no_exit_ban", BANNED, facts, "exit_banned", wanted=False)
    if facts.exit_banned is not True:
        return free
    return any_of("passage.ban", BANNED, (free, stated("passage.agreement", BANNED, facts, "agreement_allows")))


@dataclass(frozen=True, slots=True)
class UnapprovedFacts:
    """A breach: a visit without approval, or an overseas national's visit without report."""

    committed_on: date
    breach: Literal["without_approval", "without_report"]


@question("nk_sanction", UnapprovedFacts, day="committed_on")
@rule("north.sanction", UNAPPROVED, decided_on="breach", reads=SANCTIONS)
def decide_unapproved(facts: UnapprovedFacts, law: LawInForce) -> Decision:
    """What the Act threatens: prison in years and a fine, or an administrative fine, in won."""
    prison, fine = (law.get(name, facts.breach) for name in SANCTIONS)
    parameters = tuple(item for item in (prison, fine) if item)
    finding = condition("north.threatened", UNAPPROVED, True, used(facts, "breach"), parameters=parameters)
    outcome: dict[str, Fact] = {
        "max_prison_years": prison.number if prison else None,
        "max_fine_krw": fine.number if fine else None,
    }
    return conclude("nk_sanction", law, (finding,), outcome)
