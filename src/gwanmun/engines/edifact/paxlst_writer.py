"""Writes a PassengerList as PAXLST D.05B (UN dialect)."""

from collections.abc import Sequence

from gwanmun.engines.edifact.functions import bgm_codes
from gwanmun.engines.edifact.interchanges import Envelope
from gwanmun.engines.edifact.passenger_lists import Leg, Party, PassengerList
from gwanmun.engines.edifact.travellers import Address, Document, Traveller, TravellerKind
from gwanmun.engines.edifact.writing import MessageText, Value, birth_date, day, envelop, moment, segment

__all__ = ["write_passenger_list"]

_ROLES = {
    TravellerKind.PASSENGER: "FL",
    TravellerKind.CREW: "FM",
    TravellerKind.TRANSIT: "DDU",
    TravellerKind.TRANSIT_CREW: "DDT",
}
_CREW = {TravellerKind.CREW, TravellerKind.TRANSIT_CREW}


def write_passenger_list(lists: PassengerList | Sequence[PassengerList], envelope: Envelope) -> bytes:
    """The interchange with one PAXLST for each of `lists`.

    Codes of BGM come from the list, else from its function; the count is written as declared, else as counted.

    Raises:
        ValueError: there are no lists.
    """
    several = [lists] if isinstance(lists, PassengerList) else lists
    return envelop("PAXLST", [_message(whole, envelope) for whole in several], envelope)


def _message(whole: PassengerList, envelope: Envelope) -> MessageText:
    code, sub_code = whole.document_code, whole.sub_code
    if code is None:
        code, sub_code = bgm_codes(whole.function)
    content = [
        segment("BGM", code, sub_code),
        segment("RFF", ["TN", whole.transaction_reference, None, None, whole.transaction_revision])
        if whole.transaction_reference
        else "",
        *_party(whole.reporting_party),
    ]
    for leg in whole.legs:
        content += _leg(leg, envelope)
    for person in whole.travellers:
        content += _person(person, envelope)
    content.append(_count(whole))
    return MessageText(whole.message_reference, (whole.common_access_reference, _part(whole)), content)


def _part(whole: PassengerList) -> list[Value]:
    if whole.sequence is None:
        return []
    flag = "F" if whole.last_part else ("C" if whole.first_part else None)
    return [f"{whole.sequence:02d}", flag]


def _count(whole: PassengerList) -> str:
    crew_only = bool(whole.travellers) and all(person.kind in _CREW for person in whole.travellers)
    count = len(whole.travellers) if whole.declared_count is None else whole.declared_count
    return segment("CNT", ["41" if crew_only else "42", count])


def _party(party: Party | None) -> list[str]:
    if party is None:
        return []
    return [
        segment("NAD", "MS", None, None, party.name),
        segment("CTA", "IC", [None, party.contact_name]) if party.contact_name else "",
        *(segment("COM", [contact.value, contact.channel]) for contact in party.contacts),
    ]


def _leg(leg: Leg, envelope: Envelope) -> list[str]:
    number = leg.raw_number or leg.flight_number
    departure, arrival = ("125", "87") if leg.crosses_border else ("92", "92")
    return [
        segment("TDT", "34" if leg.overflight else "20", number, None, None, leg.carrier),
        segment("LOC", departure, leg.departure),
        moment("189", leg.departs_at, envelope.prepared_at),
        segment("LOC", arrival, leg.arrival),
        moment("232", leg.arrives_at, envelope.prepared_at),
    ]


def _person(person: Traveller, envelope: Envelope) -> list[str]:
    name = person.surname, person.given_names, person.middle
    return [
        segment("NAD", _ROLES[person.kind], None, None, name, *_address(person.address)),
        segment("ATT", "2", None, person.sex) if person.sex else "",
        birth_date(person.birth, envelope.prepared_at),
        *_baggage(person),
        segment("GEI", "4", "173" if person.verified else "174") if person.verified is not None else "",
        *(segment("FTX", "AAI", None, None, remark) for remark in person.remarks),
        *_places(person),
        *(segment("COM", [contact.value, contact.channel]) for contact in person.contacts),
        segment("EMP", "1", [person.employment, "110", "111"]) if person.employment else "",
        *(segment("NAT", "2", code) for code in (person.nationality, *person.other_nationalities) if code),
        *_references(person),
        *(written for document in person.documents for written in _document(document, envelope)),
    ]


def _address(address: Address | None) -> list[str | None]:
    if address is None:
        return []
    return [address.street, address.city, address.region, address.postal_code, address.country]


def _baggage(person: Traveller) -> list[str]:
    weight = person.bag_weight_kg
    return [
        segment("MEA", "CT", None, [None, person.bag_count]) if person.bag_count is not None else "",
        segment("MEA", "WT", None, ["KGM", f"{weight:f}"]) if weight is not None else "",
        *(segment("FTX", "BAG", None, None, tag) for tag in person.bag_tags),
    ]


def _places(person: Traveller) -> list[str]:
    birth = person.birth_country, None, None, person.birth_place
    return [
        *(
            segment("LOC", qualifier, place)
            for qualifier, place in (
                ("22", person.clearance_place),
                ("174", person.residence),
                ("178", person.embark),
                ("179", person.debark),
            )
            if place
        ),
        segment("LOC", "180", birth) if any(birth) else "",
    ]


def _references(person: Traveller) -> list[str]:
    references = (
        ("AVF", person.locator),
        ("ABO", person.reference),
        ("SEA", person.seat),
        ("YZY", person.ticket),
        ("CR", person.customer_reference),
        ("AEA", person.government_id),
        *person.other_references,
    )
    return [segment("RFF", [qualifier, value]) for qualifier, value in references if value]


def _document(document: Document, envelope: Envelope) -> list[str]:
    return [
        segment(
            "DOC",
            [document.code or document.kind, "110", "111"] if document.code or document.kind else None,
            document.number,
        ),
        day("36", document.expires_on, envelope.prepared_at),
        day("182", document.issued_on, envelope.prepared_at),
        segment("LOC", "91", [document.issuer, None, None, document.place])
        if document.issuer or document.place
        else "",
    ]
