"""Whether the digits of a registration number fit the person and each other.

Plain rule: thirteen digits. The first six are the birth date, the seventh shows sex and century, the last is computed
from the twelve before it: each is multiplied by its weight, the sum's remainder by eleven is taken from thirteen, and
the last digit of that is the check digit. Numbers of overseas Koreans are built in the same way.
Source: Decree 40-3(1); the layout is well known and was not read in the text. Decides by: the day asked about.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, used
from gwanmun.law.decisions import Decision, Finding
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["NumberCheckFacts", "decide_number_check"]

BASES = cite("Decree 40-3(1)")
QUESTION = "registration_number_check"
READS = (
    "registration_number.weights",
    "registration_number.modulus",
    "registration_number.minuend",
    "registration_number.sex_digit",
)


@dataclass(frozen=True, slots=True)
class NumberCheckFacts:
    """A number with or without its hyphen, and the person who is said to hold it."""

    asked_on: date
    number: str | None
    birth: date | None
    sex: Literal["male", "female"] | None


@question(QUESTION, NumberCheckFacts, day="asked_on")
@rule("residence.number_check", BASES, decided_on="asked", reads=READS)
def decide_number_check(facts: NumberCheckFacts, law: LawInForce) -> Decision:
    """The number fits: its length, birth date, sex and check digit."""
    if facts.number is None:
        return conclude(QUESTION, law, (condition("number_check.length", BASES, None, missing=("number",)),))
    digits = facts.number.replace("-", "")
    weights = law.need("registration_number.weights")
    whole = digits.isascii() and digits.isdecimal() and len(digits) == len(weights.items) + 1
    length = condition("number_check.length", BASES, whole, parameters=(weights,))
    if not whole:
        return conclude(QUESTION, law, (length,))
    return conclude(QUESTION, law, (length, _birth(facts, digits), _sex(facts, digits, law), _check(digits, law)))


def _birth(facts: NumberCheckFacts, digits: str) -> Finding:
    fits = None if facts.birth is None else digits[:6] == facts.birth.strftime("%y%m%d")
    return condition("number_check.birth", BASES, fits, used(facts, "birth"), missing=("birth",))


def _sex(facts: NumberCheckFacts, digits: str, law: LawInForce) -> Finding:
    missing = tuple(name for name in ("sex", "birth") if getattr(facts, name) is None)
    if facts.sex is None or facts.birth is None:
        return condition("number_check.sex", BASES, None, missing=missing)
    digit = law.get("registration_number.sex_digit", f"{facts.sex}:{facts.birth.year // 100}")
    fits = digit is not None and digits[6] == digit.text
    return condition("number_check.sex", BASES, fits, used(facts, "sex"), parameters=(digit,) if digit else ())


def _check(digits: str, law: LawInForce) -> Finding:
    weights, modulus, minuend = (law.need(name) for name in READS[:3])
    weighed = sum(int(digit) * int(weight) for digit, weight in zip(digits, weights.items, strict=False))
    expected = (minuend.number - weighed % modulus.number) % 10
    return condition("number_check.digit", BASES, int(digits[-1]) == expected, parameters=(weights, modulus, minuend))
