"""The segments that describe a person (group 4) and her documents (group 5), each with its handler.

Senders order the segments freely, so a segment goes where its qualifier belongs, not where it stands.
"""

from collections.abc import Callable
from decimal import Decimal

from gwanmun.engines.edifact.baggage import tags_of
from gwanmun.engines.edifact.contacts import contacts_of
from gwanmun.engines.edifact.countries import alpha3
from gwanmun.engines.edifact.documents import begin_document
from gwanmun.engines.edifact.findings import Finding
from gwanmun.engines.edifact.person_codes import PLACES, REFERENCES, SEXES
from gwanmun.engines.edifact.person_drafts import PersonDraft
from gwanmun.engines.edifact.segments import COMPONENT, Segment

__all__ = ["HANDLERS"]

_PARTS_OF_COUNTRIES = "163"
_POUND_IN_KG = Decimal("0.45359237")


def _attribute(draft: PersonDraft, segment: Segment) -> None:
    value = segment.value(3) or segment.value(2)
    if segment.value(1) not in {"2", ""}:
        draft.context.warn(segment, Finding.NOT_USED)
    elif value.upper() not in SEXES:
        draft.context.warn(segment, Finding.UNREADABLE_VALUE)
    elif value:
        draft.put("sex", SEXES[value.upper()], segment)


def _date(draft: PersonDraft, segment: Segment) -> None:
    qualifier, text, form = segment.qualified()
    if qualifier == "329":
        if birth := draft.context.birth(segment, text, form):
            draft.put("birth", birth, segment)
    elif qualifier in {"36", "182"}:
        if day := draft.context.day(segment, text, form):
            draft.put_document("expires_on" if qualifier == "36" else "issued_on", day, segment)
    elif text:
        draft.context.warn(segment, Finding.NOT_USED)


def _measurement(draft: PersonDraft, segment: Segment) -> None:
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


def _processing(draft: PersonDraft, segment: Segment) -> None:
    value = segment.value(2)
    if segment.value(1) == "4" and value in {"173", "174"}:
        draft.put("verified", value == "173", segment)
    else:
        draft.context.warn(segment, Finding.NOT_USED)


def _free_text(draft: PersonDraft, segment: Segment) -> None:
    texts = [text for text in segment.components(4) if text]
    if segment.value(1) == "BAG":
        tags, count = tags_of(texts)
        draft.tag_count = max(draft.tag_count or 0, count) or None
        for tag in tags:
            draft.add("bag_tags", tag)
    elif texts:
        draft.add("remarks", " ".join(texts))
    elif len(segment.elements) > 2:
        draft.context.warn(segment, Finding.NOT_USED)


def _place(draft: PersonDraft, segment: Segment) -> None:
    if len(segment.elements) < 3:  # a qualifier without a place states nothing
        return
    qualifier, place = segment.value(1), segment.components(2)
    code, name = place[0], place[3] if len(place) > 3 else ""
    if not (code or name) and qualifier != "180":
        return
    if field := PLACES.get(qualifier):
        draft.put(field, (code or name).upper(), segment)
    elif qualifier == "91":
        _issuer(draft, segment)
    elif qualifier == "174":
        draft.put("residence", alpha3(code or name), segment)
    elif qualifier == "180":
        _birth_place(draft, segment, code, name)
    else:
        draft.context.warn(segment, Finding.NOT_USED)


def _issuer(draft: PersonDraft, segment: Segment) -> None:
    """A country in up to three letters; longer codes, code list 163 (parts of countries) and names are places."""
    code, code_list, name = segment.value(2), segment.value(2, 1), segment.value(2, 3)
    if code and len(code) <= 3 and code_list != _PARTS_OF_COUNTRIES:
        draft.put_document("issuer", alpha3(code), segment)
    elif code:
        draft.put_document("place", code, segment)
    if name:
        draft.put_document("place", name, segment)


def _birth_place(draft: PersonDraft, segment: Segment, code: str, name: str) -> None:
    if code:
        draft.put("birth_country", alpha3(code), segment)
    names = [name, *(segment.value(element, 3) or segment.value(element) for element in (3, 4))]
    if place := ", ".join(part for part in names if part):
        draft.put("birth_place", place, segment)


def _contact(draft: PersonDraft, segment: Segment) -> None:
    for contact in contacts_of(segment):
        draft.add("contacts", contact)


def _employment(draft: PersonDraft, segment: Segment) -> None:
    if text := next((value for element in segment.elements[2:] for value in element.split(COMPONENT) if value), ""):
        draft.put("employment", text, segment)


def _nationality(draft: PersonDraft, segment: Segment) -> None:
    code = alpha3(segment.value(2) or segment.value(2, 3))
    if not code:
        return
    if draft.fields.setdefault("nationality", code) != code:
        draft.add("other_nationalities", code)


def _reference(draft: PersonDraft, segment: Segment) -> None:
    qualifier, value, _ = segment.qualified()
    if not value:
        return
    field, clean = REFERENCES.get(qualifier, ("", str))
    value = clean(value)
    if not field or draft.fields.setdefault(field, value) != value:
        draft.add("other_references", (qualifier, value))


def _document(draft: PersonDraft, segment: Segment) -> None:
    draft.document = begin_document(segment)
    draft.documents.append(draft.document)


HANDLERS: dict[str, Callable[[PersonDraft, Segment], None]] = {
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
