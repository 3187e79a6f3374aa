"""Passports of invented people: numbers in the form each state uses, and days of issue and expiry.

Patterns: `#` a digit, `@` a letter, `?` a character of the alphabet that German numbers use; the rest stands as it is.
Simplification: a Hong Kong passport carries HKG, as arrival statistics do, although its zone prints CHN.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

__all__ = ["Passport", "issue", "number_of"]

_ALPHABETS = {"#": "0123456789", "@": "ABCDEFGHJKLMNPRSTUVWXYZ", "?": "0123456789CFGHJKLMNPRTVWXYZ"}
_ADULT = 18
_MINORS_YEARS = 5


@dataclass(frozen=True, slots=True)
class Passport:
    """A document number with the days of issue and expiry."""

    number: str
    issued_on: date
    expires_on: date


def number_of(rng: Random, pattern: str) -> str:
    """A random number of the form of `pattern`."""
    return "".join(rng.choice(_ALPHABETS[c]) if c in _ALPHABETS else c for c in pattern)


def issue(rng: Random, pattern: str, years: int, born_on: date, on: date, *, expired: bool = False) -> Passport:
    """A passport valid on `on` for a person born on `born_on`, or one that expired in the year before `on`.

    A minor's passport is valid for five years at most. An infant's cannot have expired; it is then valid.
    """
    number = number_of(rng, pattern)
    grown = _later(born_on, _ADULT + years) <= on
    years = years if grown else min(years, _MINORS_YEARS)
    first_end = _later(born_on, years)
    if expired and first_end < on:
        expires_on = on - timedelta(days=rng.randint(1, min(365, (on - first_end).days)))
        return Passport(number, _later(expires_on, -years), expires_on)
    held = min((on - born_on).days, years * 365 - 30)
    issued_on = on - timedelta(days=rng.randint(0, held))
    return Passport(number, issued_on, _later(issued_on, years))


def _later(day: date, years: int) -> date:
    """The same day `years` later (or earlier); 29 February becomes 28 February where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
