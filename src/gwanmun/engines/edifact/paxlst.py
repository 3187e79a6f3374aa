"""A PAXLST message into a PassengerList: header, reporting party, itinerary, then persons."""

from collections.abc import Callable
from itertools import pairwise

from gwanmun.engines.edifact.contacts import contacts_of
from gwanmun.engines.edifact.context import Context
from gwanmun.engines.edifact.findings import Finding
from gwanmun.engines.edifact.functions import list_function
from gwanmun.engines.edifact.itinerary import Itinerary
from gwanmun.engines.edifact.messages import Message
from gwanmun.engines.edifact.names import name_parts
from gwanmun.engines.edifact.passenger_lists import ListFunction, Party, PassengerList
from gwanmun.engines.edifact.persons import read_traveller
from gwanmun.engines.edifact.plain_segments import plain_rules
from gwanmun.engines.edifact.segments import Segment
from gwanmun.engines.edifact.travellers import Contact, Traveller, TravellerKind
from gwanmun.engines.edifact.us_dialect import read_pdt

__all__ = ["read_passenger_list"]

_ROLES = {
    "FL": TravellerKind.PASSENGER,
    "FM": TravellerKind.CREW,
    "DDU": TravellerKind.TRANSIT,
    "DDT": TravellerKind.TRANSIT_CREW,
    "VW": TravellerKind.CREW,
}
_REPORTER = "MS"
_BEGINNINGS = {"NAD", "PDT", "TDT", "CNT", "GID", "AUT", "UNS"}
_TRAITS = {"ATT", "NAT", "DOC"}
_PERSONS_COUNTED = {"41", "42"}


def read_passenger_list(message: Message, context: Context) -> PassengerList:
    """The list of one message. Everything that is not understood is a warning."""
    reader = _ListReader(message, context)
    reader.read(message)
    sequence, first_part, last_part = message.part
    party = Party(name=reader.party_name, contact_name=reader.contact_name, contacts=tuple(reader.contacts))
    whole = PassengerList(
        function=reader.function(),
        document_code=reader.document_code or None,
        sub_code=reader.sub_code or None,
        message_reference=message.reference,
        transaction_reference=reader.transaction_reference,
        transaction_revision=reader.transaction_revision,
        common_access_reference=message.common_access_reference,
        sequence=sequence,
        first_part=first_part,
        last_part=last_part,
        reporting_party=party if party != Party() else None,
        legs=reader.itinerary.legs(),
        travellers=tuple(reader.travellers),
        declared_count=reader.declared_count,
    )
    _compare_count(whole, reader.count_segment, context)
    return whole


def _compare_count(whole: PassengerList, segment: Segment | None, context: Context) -> None:
    """A part of a split list may state the count of the whole flight; otherwise it must be that of the message."""
    found, declared = len(whole.travellers), whole.declared_count
    complete = whole.first_part and whole.last_part
    if segment and declared is not None and (declared != found if complete else declared < found):
        context.log.warn(segment.number, Finding.PERSON_COUNT, declared, found)


class _ListReader:
    """Collects what the segments of one message say."""

    def __init__(self, message: Message, context: Context) -> None:
        self.context = context
        self.us = message.is_us_dialect
        self.itinerary = Itinerary(context, us=self.us)
        self.rules = plain_rules(context.received_on)
        self.travellers: list[Traveller] = []
        self.contacts: list[Contact] = []
        self.document_code = self.sub_code = ""
        self.party_name: str | None = None
        self.contact_name: str | None = None
        self.transaction_reference: str | None = None
        self.transaction_revision: str | None = None
        self.declared_count: int | None = None
        self.count_segment: Segment | None = None
        self._handlers: dict[str, Callable[[Segment], object]] = {
            "BGM": self.beginning,
            "RFF": self.reference,
            "CTA": self.contact,
            "COM": lambda segment: self.contacts.extend(contacts_of(segment)),
            "TDT": self.itinerary.transport,
            "LOC": self.itinerary.place,
            "DTM": self.itinerary.time,
            "UNS": lambda _: None,  # only says that the persons of the US dialect follow
            "PDT": lambda segment: self.travellers.append(read_pdt(segment, self.context)),
            "CNT": self.control,
        }

    def read(self, message: Message) -> None:
        """Cuts the message into persons and what stands before, between and after them."""
        texts = message.texts
        beginnings = [position for position, text in enumerate(texts) if text[:3] in _BEGINNINGS]
        if beginnings[:1] != [0]:
            beginnings.insert(0, 0)
        for start, end in pairwise([*beginnings, len(texts)]):
            group, number = texts[start:end], message.first + start
            if group and group[0].startswith("NAD"):
                self.party(group, number)
            else:
                self.headers(group, number)

    def function(self) -> ListFunction:
        """What BGM asks for; without BGM, what the persons are."""
        if self.document_code:
            return list_function(self.document_code, self.sub_code)
        crew = {TravellerKind.CREW, TravellerKind.TRANSIT_CREW}
        only_crew = bool(self.travellers) and all(person.kind in crew for person in self.travellers)
        return ListFunction.CREW if only_crew else ListFunction.PASSENGERS

    def party(self, group: list[str], number: int) -> None:
        """NAD and what follows: a person, the reporting party, or a party of no known role."""
        segment = Segment.parse(number, group[0])
        role = segment.value(1).upper()
        kind = _ROLES.get(role)
        if kind is None and role != _REPORTER:
            self.context.warn(segment, Finding.UNKNOWN_ROLE)
            if any(text[:3] in _TRAITS for text in group):  # whoever has a passport is a traveller
                kind = TravellerKind.PASSENGER
        if kind is not None:
            self.travellers.append(read_traveller(segment, group[1:], kind, self.rules, self.context))
            return
        if role == _REPORTER:
            self.party_name = " ".join(part for part in name_parts(segment, self.context) if part) or None
        self.headers(group[1:], number + 1)

    def headers(self, texts: list[str], first_number: int) -> None:
        """Segments outside any person."""
        for number, text in enumerate(texts, first_number):
            segment = Segment.parse(number, text)
            if handler := self._handlers.get(segment.tag):
                handler(segment)
            else:
                self.context.warn(segment, Finding.UNKNOWN_SEGMENT)

    def beginning(self, segment: Segment) -> None:
        self.document_code, self.sub_code = segment.value(1), segment.value(2).upper()
        if list_function(self.document_code, self.sub_code) is ListFunction.UNKNOWN:
            self.context.warn(segment, Finding.UNKNOWN_FUNCTION)

    def reference(self, segment: Segment) -> None:
        if segment.value(1).upper() == "TN" and self.transaction_reference is None:
            self.transaction_reference = segment.value(1, 1) or None
            self.transaction_revision = segment.value(1, 4) or None
        else:
            self.context.warn(segment, Finding.NOT_USED)

    def contact(self, segment: Segment) -> None:
        """CTA; in the US dialect with the addresses of COM behind it."""
        self.contact_name = segment.value(2, 1) or segment.value(2) or None
        self.contacts.extend(contacts_of(segment, first=3))

    def control(self, segment: Segment) -> None:
        if segment.value(1) in _PERSONS_COUNTED:
            count = self.context.count(segment, segment.value(1, 1))
            if count is not None:  # passengers and crew may be counted apart
                self.declared_count = (self.declared_count or 0) + count
                self.count_segment = segment
        else:
            self.context.warn(segment, Finding.NOT_USED)
