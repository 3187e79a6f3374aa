"""The authorities of prosecution with which the service acts, by the names of the day.

Plain rule: who serves a sentence may be removed before its end with leave of the head of the district prosecution. An
emergency exit ban is asked for by the investigating agency; since the prosecution reform of 2026-10-02 the Act names
the prosecutor beside it, and the district prosecution is called by its new name.
Source: Immigration Act 4-6, 29-2, 85(2); Decree 93. Decides by: the day of the act.
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

__all__ = ["AuthorityFacts", "decide_authority"]

BASES = cite("Act 4-6, 29-2, 85(2); Decree 93")


@dataclass(frozen=True, slots=True)
class AuthorityFacts:
    """The matter: a request for an emergency exit ban, or leave to remove before a sentence is served."""

    asked_on: date
    matter: Literal["emergency_exit_ban", "removal_during_sentence"]


@question("prosecution_authority", AuthorityFacts, day="asked_on")
@rule(
    "removal.prosecution_authority",
    BASES,
    decided_on="act",
    reads=("prosecution.authority_ko", "prosecution.authority_en"),
)
def decide_authority(facts: AuthorityFacts, law: LawInForce) -> Decision:
    """The authority as the Act names it on that day, in Korean and English."""
    korean = law.need("prosecution.authority_ko", facts.matter)
    english = law.need("prosecution.authority_en", facts.matter)
    outcome: Facts = {"authority_ko": korean.text, "authority_en": english.text}
    finding = Finding("prosecution.authority", Verdict.MET, korean.bases, outcome, (korean, english))
    return answered("prosecution_authority", law, (finding,), outcome)
