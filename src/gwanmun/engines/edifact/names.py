"""Names and addresses in NAD: composite C080 is the name; some senders put it elsewhere or write it in one piece."""

from typing import Any

from gwanmun.engines.edifact.context import Context
from gwanmun.engines.edifact.countries import alpha3
from gwanmun.engines.edifact.findings import Finding
from gwanmun.engines.edifact.segments import Segment
from gwanmun.engines.edifact.travellers import Address

__all__ = ["read_address", "read_name"]

_NAME = 4  # element with C080; 3 is the unstructured name, 2 an identifier of the party


def read_name(segment: Segment, fields: dict[str, Any], context: Context) -> None:
    """Fills surname, given_names and middle of `fields` from NAD."""
    parts = name_parts(segment, context)
    if len(parts) == 1:
        parts = _divided(parts[0])
    if not any(parts):
        context.warn(segment, Finding.NO_NAME)
        return
    fields["surname"] = parts[0]
    if len(parts) > 1 and parts[1]:
        fields["given_names"] = parts[1]
    # The fifth component is the format of the name, a figure, not a part of it.
    if len(parts) > 2 and (middle := " ".join(part for part in parts[2:5] if part and not part.isdigit())):
        fields["middle"] = middle


def name_parts(segment: Segment, context: Context) -> list[str]:
    """The components of the name, wherever in NAD it stands."""
    name = segment.components(_NAME)
    if any(name):
        return name
    for elsewhere in (3, 2):
        name = segment.components(elsewhere)
        if any(name):
            context.warn(segment, Finding.NAME_MISPLACED)
            return name
    return []


def read_address(segment: Segment) -> Address | None:
    """Street, city, region, postal code and country of NAD; None when all are empty."""
    if len(segment.elements) <= _NAME + 1:
        return None
    # Only the street is a composite of lines; elsewhere a second component names a code list.
    street = " ".join(part for part in segment.components(_NAME + 1) if part) or None
    city, region, postal_code, country = ((segment.value(_NAME + 2 + place) or None) for place in range(4))
    if not (street or city or region or postal_code or country):
        return None
    return Address(
        street=street,
        city=city,
        region=region,
        postal_code=postal_code,
        country=alpha3(country) if country else None,
    )


def _divided(name: str) -> list[str]:
    """A name in one piece, divided where the sender shows it: SURNAME/GIVEN, SURNAME, GIVEN or as in an MRZ."""
    for mark in ("/", ",", "<<"):
        surname, _, given = (part.replace("<", " ").strip() for part in name.partition(mark))
        if surname and given:
            return [surname, given]
    return [name]
