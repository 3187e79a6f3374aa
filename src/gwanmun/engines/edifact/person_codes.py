"""Codes about a person: where the qualifiers of LOC and RFF belong, and the values of ATT."""

from collections.abc import Callable

__all__ = ["PLACES", "REFERENCES", "SEXES"]

PLACES = {"178": "embark", "179": "debark", "22": "clearance_place"}
SEXES = {"M": "M", "MALE": "M", "F": "F", "FEMALE": "F", "X": "X", "U": None, "": None}


def _seat(text: str) -> str:
    """Seat 12A for "012A"."""
    return text.upper().lstrip("0") or text


# Field of Traveller, and how its value is cleaned.
REFERENCES: dict[str, tuple[str, Callable[[str], str]]] = {
    "AVF": ("locator", str.upper),
    "ABO": ("reference", str),
    "SEA": ("seat", _seat),
    "AEA": ("government_id", str),
    "CR": ("customer_reference", str),
    "YZY": ("ticket", str),
}
