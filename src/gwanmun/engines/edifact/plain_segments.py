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
from gwanmun.engines.edifact.segments import COMPONENT, ELEMENT

__all__ = ["PlainRule", "plain_rules"]


class PlainRule(NamedTuple):
    """`start` is where the value begins. `read` gives None for a text that is not as plain as it looks."""

    start: int
    of_document: bool
    field: str
    read: Callable[[str], object]


@lru_cache(maxsize=8)
def plain_rules(received_on: date) -> dict[str, PlainRule]:
    """The rules by the six, seven or eight characters that a segment begins with.

    `received_on` gives two-digit years their century.
    """

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
    return {beginning: PlainRule(len(beginning), *rule) for beginning, rule in every.items()}
