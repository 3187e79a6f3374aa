"""A passenger as a message describes her, reduced to what an answer needs."""

from dataclasses import dataclass
from datetime import date, datetime

from gwanmun.divisions.border.airports import airport
from gwanmun.engines.edifact import Document, Leg, PassengerList, Traveller, TravellerKind
from gwanmun.engines.mrtd import UnknownState, state_to_iso3
from gwanmun.kernel.partial_dates import PartialDate
from gwanmun.people.service import DocumentKey

__all__ = ["FlightCall", "ListedTraveller", "flight_call", "listed_travellers"]

_TRAVEL_DOCUMENTS = ("P", "D", "S", "M", "T", "A", "C", "I", "F", "")
_LONGEST_PLACE = 5  # UN/LOCODE
_KINDS = {
    "PD": "diplomatic", "D": "diplomatic", "PO": "official", "PS": "official", "S": "official", "M": "official",
    "PR": "refugee_travel_document",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FlightCall:
    """The leg of a flight that touches one of our ports. Local times are clocks of the airports, without a zone.

    `announced_as` is the flight number as the carrier writes it ("KE012"), `number` its plain form ("KE12").
    """

    carrier: str
    number: str
    announced_as: str
    origin: str
    destination: str
    port: str
    direction: str
    departs_local: datetime
    arrives_local: datetime | None

    @property
    def local_time_at_port(self) -> datetime:
        """Clock time in Korea at which the flight calls at our port."""
        return self.arrives_local or self.departs_local if self.direction == "arrival" else self.departs_local


@dataclass(frozen=True, slots=True)
class ListedTraveller:
    """One person on a passenger list."""

    kind: str
    reference: str
    locator: str
    surname: str
    given_names: str
    birth: PartialDate | None
    sex: str
    nationality: str
    document: DocumentKey | None
    document_kind: str
    document_expires_on: date | None
    seat: str


def flight_call(listed: PassengerList) -> FlightCall | None:
    """The leg over our border: the first that arrives from elsewhere, else the first that leaves; None without one."""
    legs = [leg for leg in listed.legs if not leg.overflight and leg.departs_at]
    for leg in legs:
        if leg.arrival and leg.departs_at and _is_ours(leg.arrival) and not _is_ours(leg.departure):
            return _call(leg, leg.arrival, "arrival", leg.departs_at)
    for leg in legs:
        if leg.departure and leg.departs_at and _is_ours(leg.departure) and not _is_ours(leg.arrival):
            return _call(leg, leg.departure, "departure", leg.departs_at)
    return None


def _is_ours(place: str | None) -> bool:
    found = airport(place) if place else None
    return found is not None and found.iso3 == "KOR"


def _call(leg: Leg, port: str, direction: str, departs_local: datetime) -> FlightCall:
    return FlightCall(
        carrier=leg.carrier or (leg.flight_number or "")[:2],
        number=leg.flight_number or "",
        announced_as=leg.raw_number or leg.flight_number or "",
        origin=(leg.departure or "")[:_LONGEST_PLACE],
        destination=(leg.arrival or "")[:_LONGEST_PLACE],
        port=port,
        direction=direction,
        departs_local=departs_local,
        arrives_local=leg.arrives_at,
    )


def listed_travellers(listed: PassengerList) -> list[ListedTraveller]:
    """The people of the list, in its order."""
    return [_traveller(traveller) for traveller in listed.travellers]


def _traveller(traveller: Traveller) -> ListedTraveller:
    document = _travel_document(traveller)
    nationality = _country(traveller.nationality)
    issuer = _country(document.issuer if document else None) or nationality
    return ListedTraveller(
        kind="crew" if traveller.kind in {TravellerKind.CREW, TravellerKind.TRANSIT_CREW} else "passenger",
        reference=traveller.reference or "",
        locator=traveller.locator or "",
        surname=traveller.surname or "",
        given_names=" ".join(part for part in (traveller.given_names, traveller.middle) if part),
        birth=traveller.birth,
        sex=traveller.sex or "",
        nationality=nationality,
        document=DocumentKey(issuer, document.number) if document and document.number else None,
        document_kind=_kind(document) if document else "",
        document_expires_on=document.expires_on if document else None,
        seat=traveller.seat or "",
    )


def _kind(document: Document) -> str:
    """By the whole code ("PD"), else by its letter ("D")."""
    code = (document.code or "").upper()
    return _KINDS.get(code) or _KINDS.get(document.kind or "") or "ordinary"


def _country(code: str | None) -> str:
    """The alpha-3 code; empty for a code that no document bears, so that the carrier is asked for a right one."""
    try:
        return state_to_iso3(code or "")
    except UnknownState:
        return ""


def _travel_document(traveller: Traveller) -> Document | None:
    return min(
        (document for document in traveller.documents if not (document.kind or "").startswith("V")),
        key=lambda document: (not document.number, _rank(document.kind or "")),
        default=None,
    )


def _rank(kind: str) -> int:
    return _TRAVEL_DOCUMENTS.index(kind[:1]) if kind[:1] in _TRAVEL_DOCUMENTS else len(_TRAVEL_DOCUMENTS)
