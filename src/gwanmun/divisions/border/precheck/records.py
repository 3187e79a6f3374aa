"""A passenger as a message describes her, reduced to what an answer needs."""

from dataclasses import dataclass
from datetime import date, datetime

from gwanmun.divisions.border.airports import airport
from gwanmun.engines.edifact import Document, Leg, PassengerList, Traveller, TravellerKind
from gwanmun.kernel.partial_dates import PartialDate
from gwanmun.people.service import DocumentKey

__all__ = ["FlightCall", "ListedTraveller", "flight_call", "listed_travellers"]

_TRAVEL_DOCUMENTS = ("P", "D", "S", "M", "T", "A", "C", "I", "F", "")
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
    """The first leg that arrives at one of our ports, else the first that leaves one; None for a flight elsewhere."""
    for direction in ("arrival", "departure"):
        for leg in listed.legs:
            place = leg.arrival if direction == "arrival" else leg.departure
            if place and leg.departs_at and _is_ours(place) and not leg.overflight:
                return _call(leg, place, direction, leg.departs_at)
    return None


def _is_ours(place: str) -> bool:
    found = airport(place)
    return found is not None and found.iso3 == "KOR"


def _call(leg: Leg, port: str, direction: str, departs_local: datetime) -> FlightCall:
    return FlightCall(
        carrier=leg.carrier or (leg.flight_number or "")[:2],
        number=leg.flight_number or "",
        announced_as=leg.raw_number or leg.flight_number or "",
        origin=leg.departure or "",
        destination=leg.arrival or "",
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
    issuer = (document.issuer if document else None) or traveller.nationality or ""
    return ListedTraveller(
        kind="crew" if traveller.kind in {TravellerKind.CREW, TravellerKind.TRANSIT_CREW} else "passenger",
        reference=traveller.reference or "",
        locator=traveller.locator or "",
        surname=traveller.surname or "",
        given_names=" ".join(part for part in (traveller.given_names, traveller.middle) if part),
        birth=traveller.birth,
        sex=traveller.sex or "",
        nationality=traveller.nationality or "",
        document=DocumentKey(issuer, document.number) if document and document.number else None,
        document_kind=_kind(document) if document else "",
        document_expires_on=document.expires_on if document else None,
        seat=traveller.seat or "",
    )


def _kind(document: Document) -> str:
    """By the whole code ("PD"), else by its letter ("D")."""
    code = (document.code or "").upper()
    return _KINDS.get(code) or _KINDS.get(document.kind or "") or "ordinary"


def _travel_document(traveller: Traveller) -> Document | None:
    return min(
        (document for document in traveller.documents if not (document.kind or "").startswith("V")),
        key=lambda document: (not document.number, _rank(document.kind or "")),
        default=None,
    )


def _rank(kind: str) -> int:
    return _TRAVEL_DOCUMENTS.index(kind[:1]) if kind[:1] in _TRAVEL_DOCUMENTS else len(_TRAVEL_DOCUMENTS)
