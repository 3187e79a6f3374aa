"""A name in any script as one or more Latin readings: words of the surname, words of the given names."""

import re
import unicodedata
from typing import NamedTuple

from gwanmun.engines.screening import han, hangul
from gwanmun.engines.screening.latin import latin_words

__all__ = ["Reading", "read_name"]


class Reading(NamedTuple):
    """Latin words of a name. A name whose parts are not told apart has all of them in `given` and `divided` False."""

    surname: tuple[str, ...]
    given: tuple[str, ...]
    divided: bool
    source: str

    @property
    def words(self) -> tuple[str, ...]:
        return self.surname + self.given


def _divided(surname: str, given: str, whole: str) -> tuple[str, str]:
    if whole and not (surname or given) and "," in whole:
        surname, _, given = whole.partition(",")
    return surname, given


def _hangul(surname: str, given: str, whole: str) -> list[Reading]:
    """Korean order puts the surname first; a name that is not built like a Korean one is read word by word."""
    read = hangul.read_name(f"{surname} {given}".strip() if surname or given else whole)
    if read:
        return [Reading(*read, divided=True, source="hangul")]
    words = tuple(filter(None, map(hangul.read_word, f"{whole} {surname} {given}".split())))
    return [Reading((), words, divided=False, source="hangul")] if words else []


def _han(surname: str, given: str, whole: str) -> list[Reading]:
    parts = (surname, given) if surname or given else ("", whole)
    return [Reading(*one[:2], divided=True, source=one.language) for one in han.read_name(*parts)]


def read_name(surname: str, given: str, whole: str) -> list[Reading]:
    """All readings of a name, the usual one first; an empty list when nothing in it can be read."""
    if not (surname.isascii() and given.isascii() and whole.isascii()):
        surname, given, whole = (unicodedata.normalize("NFC", part) for part in (surname, given, whole))
    surname, given = _divided(surname, given, whole)
    joined = surname + given + whole
    if not joined.isascii() and any(map(han.is_han, joined)):
        return _han(surname, given, whole)
    found = _hangul(surname, given, whole) if not joined.isascii() and any(map(hangul.is_hangul, joined)) else []
    if surname or given:
        latin = Reading(latin_words(surname), latin_words(given), divided=True, source="latin")
    else:
        latin = Reading((), latin_words(re.sub("<+", " ", whole)), divided=False, source="latin")
    return [*found, latin] if latin.words else found
