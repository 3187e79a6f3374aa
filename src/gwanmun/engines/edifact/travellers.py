"""What a PAXLST says about one person and the documents that the person carries. Empty values are None."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from gwanmun.kernel.partial_dates import PartialDate

__all__ = ["Address", "Contact", "Document", "Traveller", "TravellerKind"]


class TravellerKind(StrEnum):
    """Role of a person on the flight: NAD FL, FM, DDU and DDT."""

    PASSENGER = "passenger"
    CREW = "crew"
    TRANSIT = "transit"
    TRANSIT_CREW = "transit_crew"


@dataclass(frozen=True, slots=True)
class Contact:
    """A way to reach someone: `channel` TE telephone, FX fax, EM e-mail (data element 3155)."""

    channel: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An address as the sender divides it; `country` is alpha-3."""

    street: str | None = None
    city: str | None = None
    region: str | None = None
    postal_code: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document as declared. `code` is what the message says; `kind` is its letter: P passport, V visa, A alien
    registration or residence card, C and I identity card, T travel permit, L crew licence, M military. `place` is where
    it was issued, when that is not a country."""

    code: str | None = None
    kind: str | None = None
    number: str | None = None
    issuer: str | None = None
    place: str | None = None
    expires_on: date | None = None
    issued_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Traveller:
    """A person on the list.

    Codes are in capitals; names keep the letters of the sender. `sex` is "M", "F", "X" or None for undisclosed.
    `bag_count` is the sender's figure (MEA, else the count in FTX+BAG, else the number of tags). `verified` is True
    when the data came from the document's machine-readable zone (GEI 173), False when typed (174).
    """

    kind: TravellerKind = TravellerKind.PASSENGER
    surname: str = ""
    given_names: str | None = None
    middle: str | None = None
    sex: str | None = None
    birth: PartialDate | None = None
    nationality: str | None = None
    other_nationalities: tuple[str, ...] = ()
    residence: str | None = None
    embark: str | None = None
    debark: str | None = None
    clearance_place: str | None = None
    birth_place: str | None = None
    birth_country: str | None = None
    locator: str | None = None
    reference: str | None = None
    seat: str | None = None
    ticket: str | None = None
    customer_reference: str | None = None
    government_id: str | None = None
    other_references: tuple[tuple[str, str], ...] = ()
    bag_count: int | None = None
    bag_weight_kg: Decimal | None = None
    bag_tags: tuple[str, ...] = ()
    verified: bool | None = None
    address: Address | None = None
    contacts: tuple[Contact, ...] = ()
    employment: str | None = None
    remarks: tuple[str, ...] = ()
    documents: tuple[Document, ...] = ()
