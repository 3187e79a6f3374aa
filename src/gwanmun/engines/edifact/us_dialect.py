"""The US dialect of PAXLST: one PDT segment a person.

PDT+document/number:expiry:country+surname:given:middle:birth:sex+status+embarkation:debarkation, with countries in
alpha-2 and places as country and airport together (NZAKL).
"""

from typing import Any

from gwanmun.engines.edifact.context import Context
from gwanmun.engines.edifact.countries import alpha3
from gwanmun.engines.edifact.documents import kind_of
from gwanmun.engines.edifact.findings import Finding
from gwanmun.engines.edifact.person_codes import SEXES
from gwanmun.engines.edifact.segments import Segment
from gwanmun.engines.edifact.travellers import Document, Traveller, TravellerKind

__all__ = ["read_pdt"]

_KINDS = {"PAX": TravellerKind.PASSENGER, "CRW": TravellerKind.CREW, "ITI": TravellerKind.TRANSIT}


def read_pdt(segment: Segment, context: Context) -> Traveller:
    """The person of one PDT segment."""
    surname, given, middle, birth, sex = (segment.value(2, component) for component in range(5))
    if not (surname or given):
        context.warn(segment, Finding.NO_NAME)
    if sex.upper() not in SEXES:
        context.warn(segment, Finding.UNREADABLE_VALUE)
    document = _document(segment, context)
    return Traveller(
        kind=_kind(segment, context),
        surname=surname,
        given_names=given or None,
        middle=middle or None,
        birth=context.birth(segment, birth, "101"),
        sex=SEXES.get(sex.upper()),
        embark=_airport(segment.value(4)),
        debark=_airport(segment.value(4, 1)),
        documents=(document,) if document else (),
    )


def _kind(segment: Segment, context: Context) -> TravellerKind:
    status = segment.value(3).upper()
    if status and status not in _KINDS:
        context.warn(segment, Finding.UNKNOWN_ROLE)
    return _KINDS.get(status, TravellerKind.PASSENGER)


def _document(segment: Segment, context: Context) -> Document | None:
    code, slash, number = segment.value(1).upper().partition("/")
    if not slash and len(code) > 2:
        code, number = "", code
    fields: dict[str, Any] = {
        "code": code or None,
        "kind": kind_of(code),
        "number": number or None,
        "issuer": alpha3(segment.value(1, 2)) or None,
        "expires_on": context.day(segment, segment.value(1, 1), "101"),
    }
    return Document(**fields) if any(fields.values()) else None


def _airport(place: str) -> str | None:
    place = place.upper()
    return (place[2:] if len(place) == 5 else place) or None
