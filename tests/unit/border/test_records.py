"""A traveller of a message, reduced to what an answer needs."""

from datetime import date

import pytest

from gwanmun.divisions.border.precheck.records import listed_travellers
from gwanmun.engines.edifact import Document, PassengerList, Traveller, read_interchange


def kind_of(*documents: Document) -> str:
    (traveller,) = listed_travellers(PassengerList(travellers=(Traveller(surname="KIM", documents=documents),)))
    return traveller.document_kind


@pytest.mark.parametrize(
    ("code", "letter", "kind"),
    [
        ("P", "P", "ordinary"),
        ("PN", "P", "ordinary"),
        ("PD", "P", "diplomatic"),
        ("PO", "P", "official"),
        ("PS", "P", "official"),
        ("pd", "P", "diplomatic"),
        ("PR", "P", "refugee_travel_document"),
        ("D", "D", "diplomatic"),
        (None, "P", "ordinary"),
    ],
)
def test_the_whole_code_says_what_kind_of_passport_it_is(code: str | None, letter: str, kind: str) -> None:
    assert kind_of(Document(code=code, kind=letter, number="D1", issuer="VNM")) == kind


def test_nobody_without_a_document_has_a_kind_of_one() -> None:
    assert kind_of() == ""


def test_the_passport_counts_and_the_visa_beside_it_does_not() -> None:
    visa = Document(code="VR", kind="V", number="V9", issuer="KOR")
    assert kind_of(visa, Document(code="PD", kind="P", number="D1", issuer="VNM")) == "diplomatic"


def test_a_diplomatic_passport_in_a_message() -> None:
    text = (
        "UNB+UNOA:4+KE+GWANMUN+261124:0300+1++IAPI'UNH+1+PAXLST:D:05B:UN:IATA'BGM+745'TDT+20+KE012+++KE'"
        "LOC+125+HAN'DTM+189:2611241130:201'LOC+87+ICN'DTM+232:2611251730:201'"
        "NAD+FL+++TRAN:VAN'DOC+PD:110:111+D1'LOC+91+VNM'CNT+42:1'UNT+1+1'UNZ+1+1'"
    )
    (listed,) = read_interchange(text.encode(), received_on=date(2026, 11, 24)).lists
    assert listed_travellers(listed)[0].document_kind == "diplomatic"
