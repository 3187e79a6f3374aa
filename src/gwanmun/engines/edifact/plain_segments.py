"""Segments of a person that say one thing in a plain value, known by their first characters.

Most segments are of this kind. Each is read exactly as its handler in `person_segments` would, only without taking it
apart; whatever is not plain goes to the handler. This is half the time of reading a list.
"""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from gwanmun.engines.edifact.countries import alpha3
from gwanmun.engines.edifact.dates import read_birth, read_date
from gwanmun.engines.edifact.person_codes import PLACES, REFERENCES, SEXES
from gwanmun.engines.edifact.person_drafts import PersonDraft
from gwanmun.engines.edifact.segments import COMPONENT, ELEMENT

__all__ = ["PlainSegments"]


class _Rule(NamedTuple):
    start: int
    """Where the value begins."""
    of_document: bool
    """Whether the field is one of the document that DOC began."""
    field: str
    read: Callable[[str], object]
    """The value of the field; None when the text is not as plain as it looks."""


class PlainSegments:
    """Reads plain segments into drafts. `received_on` gives two-digit years their century."""

    __slots__ = ("_rules",)

    def __init__(self, received_on: date) -> None:
        self._rules = _rules(received_on)

    def read(self, text: str, draft: PersonDraft) -> bool:
        """Sets what `text` says; False when it is not plain, or repeats what was said."""
        rules = self._rules
        rule = rules.get(text[:8]) or rules.get(text[:7]) or rules.get(text[:6])
        if rule is None:
            return False
        start, of_document, field, read = rule
        target = draft.document if of_document else draft.fields
        value = text[start:]
        if target is None or field in target or not value.isalnum():
            return False
        found = read(value)
        if found is None:
            return False
        target[field] = found
        return True


@lru_cache(maxsize=8)
def _rules(received_on: date) -> dict[str, _Rule]:
    """The rules by the six, seven or eight characters that a segment begins with."""

    def birth(text: str) -> object:
        return read_birth(text, "", received_on)

    def day(text: str) -> object:
        return read_date(text, "", received_on)

    places = {f"LOC{ELEMENT}{code}{ELEMENT}": (False, field, str.upper) for code, field in PLACES.items()}
    references = {f"RFF{ELEMENT}{code}{COMPONENT}": (False, *rule) for code, rule in REFERENCES.items()}
    others: dict[str, tuple[bool, str, Callable[[str], object]]] = {
        f"LOC{ELEMENT}174{ELEMENT}": (False, "residence", alpha3),
        f"NAT{ELEMENT}2{ELEMENT}": (False, "nationality", alpha3),
        f"ATT{ELEMENT}2{ELEMENT}{ELEMENT}": (False, "sex", SEXES.get),
        f"GEI{ELEMENT}4{ELEMENT}": (False, "verified", {"173": True, "174": False}.get),
        f"DTM{ELEMENT}329{COMPONENT}": (False, "birth", birth),
        f"DTM{ELEMENT}36{COMPONENT}": (True, "expires_on", day),
        f"LOC{ELEMENT}91{ELEMENT}": (True, "issuer", lambda text: alpha3(text) if len(text) <= 3 else None),
    }
    every = {**places, **references, **others}
    return {beginning: _Rule(len(beginning), *rule) for beginning, rule in every.items()}
