"""Flight numbers as carriers write them ("KE0250", "KE 250", "250" with carrier "KE") and to compare by ("KE250")."""

import re

__all__ = ["normal_flight_number", "split_flight_number"]

# IATA Resolution 762: two characters, at least one a letter; ICAO designators have three letters.
_DESIGNATOR = re.compile(r"([A-Z][A-Z0-9]|[0-9][A-Z]|[A-Z]{3})0*(\d{1,5}[A-Z]{0,3})")
_NUMBER = re.compile(r"0*(\d{1,5}[A-Z]{0,3})")


def split_flight_number(raw: str, carrier: str = "") -> tuple[str | None, str | None]:
    """Carrier and normal flight number ("KE", "KE250") of `raw`; None for what is not known.

    A carrier written in front of the number wins over `carrier`, which a message gives apart.
    """
    text = "".join(raw.split()).upper()
    carrier = carrier.strip().upper()
    if not text:
        return carrier or None, None
    if carrier and text.startswith(carrier) and (number := _NUMBER.fullmatch(text, len(carrier))):
        return carrier, carrier + number[1]
    if designator := _DESIGNATOR.fullmatch(text):
        return designator[1], designator[1] + designator[2]
    if carrier and (number := _NUMBER.fullmatch(text)):
        return carrier, carrier + number[1]
    return carrier or None, text


def normal_flight_number(raw: str) -> str | None:
    """`raw` without blanks and leading zeros ("KE 0250" is "KE250"); None when empty."""
    return split_flight_number(raw)[1]
