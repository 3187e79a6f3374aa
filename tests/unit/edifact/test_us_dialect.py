"""The US dialect: one PDT a person, countries in two letters, places as country and airport."""

from datetime import date, datetime

import pytest
from tests.unit.edifact.building import codes, read

from gwanmun.engines.edifact import Contact, Document, Traveller, TravellerKind
from gwanmun.kernel.partial_dates import PartialDate

HEAD = (
    "UNA:+.? 'UNB+UNOA:1+KE:KR+USCS:US+260504:0930+R1++CEDIPAX'UNH+R1+PAXLST:001:000:KR+KE17/260504/1000'"
    "CTA+IC+:LEE? DESK+82-2-123:TE+82-2-124:FX'TDT++KE017+40+KE'"
)
PLACES = "LOC+005+KRICN:50'DTM+136+260504+1430+M09'LOC+008+USLAX:50'DTM+132+260504+0930+P8'"
PEOPLE = (
    "UNS+D'PDT+P/M12345678:310905:KR+KIM:YUNA:M:900905:F+PAX+KRICN:USLAX'"
    "PDT+V/777:270101:US+O?'HARA:SCARLETT::851212:U+ITI+KRICN:USLAX'PDT+A/9+LEE:MIN+CRW'"
)
TAIL = "UNT+12+R1'UNZ+1+R1'"


def test_flight_and_people() -> None:
    interchange = read(HEAD + PLACES + PEOPLE + TAIL)
    (found,) = interchange.lists
    assert interchange.dialect == "US"
    assert codes(interchange) == []
    assert found.reporting_party is not None
    assert found.reporting_party.contact_name == "LEE DESK"
    assert found.reporting_party.contacts == (Contact("TE", "82-2-123"), Contact("FX", "82-2-124"))
    (leg,) = found.legs
    assert (leg.carrier, leg.flight_number, leg.departure, leg.arrival) == ("KE", "KE17", "ICN", "LAX")
    assert (leg.departs_at, leg.arrives_at) == (
        datetime(2026, 5, 4, 14, 30),  # noqa: DTZ001 - local times
        datetime(2026, 5, 4, 9, 30),  # noqa: DTZ001
    )
    kim, ohara, lee = found.travellers
    assert kim == Traveller(
        surname="KIM",
        given_names="YUNA",
        middle="M",
        sex="F",
        birth=PartialDate(1990, 9, 5),
        embark="ICN",
        debark="LAX",
        documents=(Document(code="P", kind="P", number="M12345678", issuer="KOR", expires_on=date(2031, 9, 5)),),
    )
    assert (ohara.surname, ohara.kind, ohara.sex) == ("O'HARA", TravellerKind.TRANSIT, None)
    assert ohara.documents[0].kind == "V"
    assert (lee.kind, lee.documents[0].number) == (TravellerKind.CREW, "9")


def test_a_progressive_flight() -> None:
    places = (
        "LOC+5+NZAKL:50'DTM+136+260504+2200+M10'LOC+PT+USHNL:50'DTM+132+260504+1900+P8'"
        "LOC+PT+USLAX:50'DTM+132+260504+2300+P5'LOC+8+USJFK:50'DTM+132+260505+0400+P2'"
    )
    (found,) = read(HEAD + places + PEOPLE + TAIL).lists
    assert [(leg.departure, leg.arrival) for leg in found.legs] == [("AKL", "HNL"), ("HNL", "LAX"), ("LAX", "JFK")]


@pytest.mark.parametrize(
    ("pdt", "code"),
    [
        ("PDT+P/1+KIM:YUNA::900905:F+ZZZ", "unknown_role"),
        ("PDT+P/1+KIM:YUNA::909999:F+PAX", "unreadable_date"),
        ("PDT+P/1+KIM:YUNA::900905:Q+PAX", "unreadable_value"),
        ("PDT+P/1", "no_name"),
    ],
)
def test_what_is_not_understood_is_told(pdt: str, code: str) -> None:
    interchange = read(HEAD + PLACES + f"UNS+D'{pdt}'UNT+10+R1'UNZ+1+R1'")
    assert codes(interchange) == [code]
    assert len(interchange.lists[0].travellers) == 1
