"""Passports of invented people: numbers in the form each state uses, and days of issue and expiry.

Patterns: `#` a digit, `@` a letter, `?` a character of the alphabet that German numbers use; the rest stands as it is.
Simplification: a Hong Kong passport carries HKG, as arrival statistics do, although its zone prints CHN.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from math import gcd, prod
from random import Random

__all__ = ["Numbers", "Passport", "issue"]

_ALPHABETS = {"#": "0123456789", "@": "ABCDEFGHJKLMNPRSTUVWXYZ", "?": "0123456789CFGHJKLMNPRTVWXYZ"}
_GOLDEN = 0.6180339887
_ADULT = 18
_MINORS_YEARS = 5


@dataclass(frozen=True, slots=True)
class Passport:
    """A document number with the days of issue and expiry."""

    number: str
    issued_on: date
    expires_on: date


class Numbers:
    """Document numbers in the form of a pattern, scattered at random but never the same one twice."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._next: dict[str, int] = {}

    def next(self, pattern: str) -> str:
        """A number that was not given out before (the smallest pattern in use has ten million)."""
        size = prod(len(_ALPHABETS.get(c, c)) for c in pattern)
        place = self._next.get(pattern, self._rng.randrange(size))
        self._next[pattern] = (place + _stride(size)) % size
        return _spelled(pattern, place)


@cache
def _stride(size: int) -> int:
    """A long step that visits every place before it comes back: it shares no factor with `size`."""
    stride = int(size * _GOLDEN) | 1
    while gcd(stride, size) != 1:
        stride += 2
    return stride


def _spelled(pattern: str, place: int) -> str:
    characters = []
    for c in pattern:
        alphabet = _ALPHABETS.get(c, c)
        place, index = divmod(place, len(alphabet))
        characters.append(alphabet[index])
    return "".join(characters)


def issue(rng: Random, number: str, years: int, born_on: date, on: date, *, expired: bool = False) -> Passport:
    """A passport valid on `on` for a person born on `born_on`, or one that expired in the year before `on`.

    A minor's passport is valid for five years at most. An infant's cannot have expired; it is then valid.
    """
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
