"""Cooperation with UNHCR, secrecy, and what is on display.

Plain rule: UNHCR may be present at interviews, take part and give its opinion, and is told of statistics on applicants
and refugees, of how the Convention is carried out, and of laws and their drafts. The identity of an applicant is not
disclosed to anybody else without consent, and nothing at all goes to the country of origin. Papers and rights are on
display in Korean, English and one more language, at the offices and on the web.
Source: Refugee Act 17, 29; Refugee Rule 4.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.completeness import complete, rows_for
from gwanmun.law.conditions import conclude, condition, stated, used
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import named, question, rows_of
from gwanmun.law.rules import rule

__all__ = [
    "CooperationFacts",
    "DisclosureFacts",
    "DisplayFacts",
    "decide_cooperation",
    "decide_disclosure",
    "decide_display",
]

SECRECY = cite("Refugee Act 17(1), 17(2)")
ORIGIN = cite("Refugee Act 17(3)")
UNHCR = cite("Refugee Act 29")
DISPLAY = cite("Refugee Rule 4")
REQUESTS = "refugee.unhcr_request"


@dataclass(frozen=True, slots=True)
class CooperationFacts:
    """What UNHCR asks for; "other": what the article does not name."""

    asked_on: date
    request: str


@question(
    "refugee.cooperation", CooperationFacts, day="asked_on", choices={"request": named("other", rows=rows_of(REQUESTS))}
)
@rule("refugee.cooperation", UNHCR, decided_on="request", reads=(REQUESTS,))
def decide_cooperation(facts: CooperationFacts, law: LawInForce) -> Decision:
    """The request is one that the Ministry has to meet."""
    listed = law.get(REQUESTS, facts.request)
    parameters = (listed,) if listed else ()
    named_by_law = condition(
        "cooperation.named", UNHCR, listed is not None, used(facts, "request"), parameters=parameters
    )
    return conclude("refugee.cooperation", law, (named_by_law,))


@dataclass(frozen=True, slots=True)
class DisclosureFacts:
    """A wish to disclose who an applicant is, or what the file says."""

    asked_on: date
    to: Literal["country_of_origin", "other"] | None = None
    consent: bool | None = None


@question("refugee.disclosure", DisclosureFacts, day="asked_on")
@rule("refugee.disclosure", SECRECY + ORIGIN, decided_on="disclosure")
def decide_disclosure(facts: DisclosureFacts, law: LawInForce) -> Decision:
    """It may be disclosed. Consent never opens the file to the country of origin."""
    elsewhere = None if facts.to is None else facts.to != "country_of_origin"
    findings = (
        condition("disclosure.not_to_origin", ORIGIN, elsewhere, used(facts, "to"), missing=("to",)),
        stated("disclosure.consent", SECRECY, facts, "consent"),
    )
    return conclude("refugee.disclosure", law, findings)


@dataclass(frozen=True, slots=True)
class DisplayFacts:
    """The notice on papers and rights: its languages, and the places where it is on display."""

    asked_on: date
    languages: tuple[str, ...] | None = None
    places: tuple[str, ...] | None = None


@question("refugee.display", DisplayFacts, day="asked_on", choices={"places": rows_of("refugee.display", 1)})
@rule("refugee.display", DISPLAY, decided_on="day asked", reads=("refugee.display", "refugee.display_languages"))
def decide_display(facts: DisplayFacts, law: LawInForce) -> Decision:
    """The display is complete. Languages are codes of two letters: ko, en, fr."""
    least = law.need("refugee.display_languages")
    known = None if facts.languages is None else len(set(facts.languages)) >= least.number
    shown = used(facts, "languages")
    findings = (
        complete(
            "display.languages", rows_for(law, "refugee.display", "language"), facts.languages, "languages", DISPLAY
        ),
        condition("display.one_more", DISPLAY, known, shown, parameters=(least,), missing=("languages",)),
        complete("display.places", rows_for(law, "refugee.display", "place"), facts.places, "places", DISPLAY),
    )
    return conclude("refugee.display", law, findings)
