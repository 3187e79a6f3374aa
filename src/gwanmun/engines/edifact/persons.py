"""One person of a PAXLST: segment group 4 (NAD and what follows) with its documents (group 5).

Senders order the segments freely, so a segment goes where its qualifier belongs, not where it stands.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from gwanmun.engines.edifact.baggage import tags_of
from gwanmun.engines.edifact.context import Context
from gwanmun.engines.edifact.countries import alpha3
from gwanmun.engines.edifact.documents import begin_document
from gwanmun.engines.edifact.findings import Finding
from gwanmun.engines.edifact.names import read_address, read_name
from gwanmun.engines.edifact.tokenizer import Segment, qualified
from gwanmun.engines.edifact.travellers import Contact, Document, Traveller, TravellerKind

__all__ = ["SEXES", "contacts_of", "read_traveller"]

_PLACES = {"178": "embark", "179": "debark", "22": "clearance_place"}
_REFERENCES = {
    "AVF": "locator",
    "ABO": "reference",
    "SEA": "seat",
    "AEA": "government_id",
    "CR": "customer_reference",
    "YZY": "ticket",
}
SEXES = {"M": "M", "MALE": "M", "F": "F", "FEMALE": "F", "X": "X", "U": None, "": None}
_PARTS_OF_COUNTRIES = "163"
_POUND_IN_KG = Decimal("0.45359237")


class _Draft:
    """A traveller under way. `fields` are keyword arguments of Traveller; `document` is the one that DOC began."""

    __slots__ = ("context", "document", "documents", "fields", "lists", "tag_count")

    def __init__(self, kind: TravellerKind, context: Context) -> None:
        self.context = context
        self.fields: dict[str, Any] = {"kind": kind}
        self.lists: dict[str, list[Any]] = {}
        self.documents: list[dict[str, Any]] = []
        self.document: dict[str, Any] | None = None
        self.tag_count: int | None = None

    def put(self, field: str, value: object, segment: Segment) -> None:
        """Sets a field once; a second, different value is noted and the first kept."""
        if self.fields.setdefault(field, value) != value:
            self.context.warn(segment, Finding.REPEATED)

    def put_document(self, field: str, value: object, segment: Segment) -> None:
        """Sets a field of the current document once; without a document the segment is not used."""
        if self.document is None:
            self.context.warn(segment, Finding.NOT_USED)
        elif self.document.setdefault(field, value) != value:
            self.context.warn(segment, Finding.REPEATED)

    def add(self, field: str, value: object) -> None:
        self.lists.setdefault(field, []).append(value)


def read_traveller(group: Sequence[Segment], kind: TravellerKind, context: Context) -> Traveller:
    """The person of `group`, whose first segment is NAD. What is not understood is a warning that quotes it."""
    draft = _Draft(kind, context)
    read_name(group[0], draft.fields, context)
    if address := read_address(group[0]):
        draft.fields["address"] = address
    for segment in group[1:]:
        handler = _HANDLERS.get(segment.tag)
        if handler is None:
            context.warn(segment, Finding.UNKNOWN_SEGMENT)
        else:
            handler(draft, segment)
    return _finish(draft)


def _finish(draft: _Draft) -> Traveller:
    fields = draft.fields
    for name, values in draft.lists.items():
        fields[name] = tuple(values)
    if "bag_tags" in fields and "bag_count" not in fields:
        fields["bag_count"] = draft.tag_count or len(fields["bag_tags"])
    if draft.documents:
        fields["documents"] = tuple(Document(**document) for document in draft.documents if document)
    return Traveller(**fields)


def _attribute(draft: _Draft, segment: Segment) -> None:
    value = segment.value(3) or segment.value(2)
    if segment.value(1) not in {"2", ""}:
        draft.context.warn(segment, Finding.NOT_USED)
    elif value.upper() not in SEXES:
        draft.context.warn(segment, Finding.UNREADABLE_VALUE)
    elif value:
        draft.put("sex", SEXES[value.upper()], segment)


def _date(draft: _Draft, segment: Segment) -> None:
    qualifier, text, form = qualified(segment)
    if qualifier == "329":
        if birth := draft.context.birth(segment, text, form):
            draft.put("birth", birth, segment)
    elif qualifier in {"36", "182"}:
        if day := draft.context.day(segment, text, form):
            draft.put_document("expires_on" if qualifier == "36" else "issued_on", day, segment)
    elif text:
        draft.context.warn(segment, Finding.NOT_USED)


def _measurement(draft: _Draft, segment: Segment) -> None:
    what, unit, value = segment.value(1), segment.value(3), segment.value(3, 1)
    if not value:
        unit, value = "", unit
    if what == "CT":
        if (bags := draft.context.count(segment, value)) is not None:
            draft.put("bag_count", bags, segment)
    elif what == "WT":
        if (weight := draft.context.measure(segment, value)) is not None:
            in_kg = (weight * _POUND_IN_KG).quantize(Decimal("0.1")) if unit.upper() == "LBR" else weight
            draft.put("bag_weight_kg", in_kg, segment)
    else:
        draft.context.warn(segment, Finding.NOT_USED)


def _processing(draft: _Draft, segment: Segment) -> None:
    value = segment.value(2)
    if segment.value(1) == "4" and value in {"173", "174"}:
        draft.put("verified", value == "173", segment)
    else:
        draft.context.warn(segment, Finding.NOT_USED)


def _free_text(draft: _Draft, segment: Segment) -> None:
    texts = [text for text in segment.elements[4] if text] if len(segment.elements) > 4 else []
    if segment.value(1) == "BAG":
        tags, count = tags_of(texts)
        draft.tag_count = max(draft.tag_count or 0, count) or None
        for tag in tags:
            draft.add("bag_tags", tag)
    elif texts:
        draft.add("remarks", " ".join(texts))
    elif len(segment.elements) > 2:
        draft.context.warn(segment, Finding.NOT_USED)


def _place(draft: _Draft, segment: Segment) -> None:
    elements = segment.elements
    if len(elements) < 3:  # a qualifier without a place states nothing
        return
    qualifier, place = elements[1][0], elements[2]
    code, name = place[0], place[3] if len(place) > 3 else ""
    if not (code or name) and qualifier != "180":
        return
    if field := _PLACES.get(qualifier):
        draft.put(field, (code or name).upper(), segment)
    elif qualifier == "91":
        _issuer(draft, segment)
    elif qualifier == "174":
        draft.put("residence", alpha3(code or name), segment)
    elif qualifier == "180":
        _birth_place(draft, segment, code, name)
    else:
        draft.context.warn(segment, Finding.NOT_USED)


def _issuer(draft: _Draft, segment: Segment) -> None:
    """A country in up to three letters; other codes, those of code list 163 (parts of countries) and names are places."""
    code, code_list, name = segment.value(2), segment.value(2, 1), segment.value(2, 3)
    if code and len(code) <= 3 and code_list != _PARTS_OF_COUNTRIES:
        draft.put_document("issuer", alpha3(code), segment)
    elif code:
        draft.put_document("place", code, segment)
    if name:
        draft.put_document("place", name, segment)


def _birth_place(draft: _Draft, segment: Segment, code: str, name: str) -> None:
    if code:
        draft.put("birth_country", alpha3(code), segment)
    names = [name, *(segment.value(element, 3) or segment.value(element) for element in (3, 4))]
    if place := ", ".join(part for part in names if part):
        draft.put("birth_place", place, segment)


def _contact(draft: _Draft, segment: Segment) -> None:
    for contact in contacts_of(segment):
        draft.add("contacts", contact)


def contacts_of(segment: Segment, first: int = 1) -> list[Contact]:
    """The contacts from element `first` of a segment on: each element is address and channel."""
    return [
        Contact(components[1].upper() if len(components) > 1 else "", components[0])
        for components in segment.elements[first:]
        if components[0]
    ]


def _employment(draft: _Draft, segment: Segment) -> None:
    if text := next((value for element in segment.elements[2:] for value in element if value), ""):
        draft.put("employment", text, segment)


def _nationality(draft: _Draft, segment: Segment) -> None:
    code = alpha3(segment.value(2) or segment.value(2, 3))
    if not code:
        return
    if draft.fields.setdefault("nationality", code) != code:
        draft.add("other_nationalities", code)


def _reference(draft: _Draft, segment: Segment) -> None:
    qualifier, value, _ = qualified(segment)
    if not value:
        return
    field = _REFERENCES.get(qualifier)
    if field == "seat":
        value = value.upper().lstrip("0") or value  # "012A" is seat 12A
    elif field == "locator":
        value = value.upper()
    if field is None or draft.fields.setdefault(field, value) != value:
        draft.add("other_references", (qualifier, value))


def _document(draft: _Draft, segment: Segment) -> None:
    draft.document = begin_document(segment)
    draft.documents.append(draft.document)


_HANDLERS: dict[str, Callable[[_Draft, Segment], None]] = {
    "ATT": _attribute,
    "DTM": _date,
    "MEA": _measurement,
    "GEI": _processing,
    "FTX": _free_text,
    "LOC": _place,
    "COM": _contact,
    "EMP": _employment,
    "NAT": _nationality,
    "RFF": _reference,
    "DOC": _document,
}
