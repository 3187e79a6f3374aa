"""One person of a list: every segment that describes her, in the forms that senders use."""

from datetime import date
from decimal import Decimal
from unittest.mock import patch

import pytest
from tests.unit.edifact.building import LEG, PERSON, codes, message, only_person, read

from gwanmun.engines.edifact import Address, Contact, Document, Traveller, TravellerKind
from gwanmun.kernel.partial_dates import PartialDate

FULL = (
    "NAD+FL+++KIM:YUNA:MARIE+12 MAIN ST+SEATTLE+WA+98101+US'ATT+2++F:110:111'DTM+329:900905'MEA+CT++:2'"
    "MEA+WT++KGM:31.5'"
    "GEI+4+173'FTX+BAG+++KE123456:2'FTX+AAI+++WHEELCHAIR'LOC+22+ICN'LOC+174+KOR'LOC+178+JFK'LOC+179+ICN'"
    "LOC+180+AUS:::GOLD COAST+:::QUEENSLAND'COM+82212345678:TE+KIM AT EXAMPLE.ORG:EM'EMP+1+CR1:110:111'NAT+2+KOR'"
    "NAT+2+AUS'RFF+AVF:abc123'RFF+ABO:P1'RFF+SEA:012A'RFF+YZY:1802345678901C1'RFF+CR:CUST9'RFF+AEA:GOV1'RFF+ZZZ:OTHER'"
    "DOC+P:110:111+m12345678'DTM+36:310905'DTM+182:210906'LOC+91+KOR'DOC+V:110:111+V777'DTM+36:270101'LOC+91+:::SYDNEY'"
)


def test_everything_about_a_person() -> None:
    assert only_person(FULL) == Traveller(
        kind=TravellerKind.PASSENGER,
        surname="KIM",
        given_names="YUNA",
        middle="MARIE",
        sex="F",
        birth=PartialDate(1990, 9, 5),
        nationality="KOR",
        other_nationalities=("AUS",),
        residence="KOR",
        embark="JFK",
        debark="ICN",
        clearance_place="ICN",
        birth_place="GOLD COAST, QUEENSLAND",
        birth_country="AUS",
        locator="ABC123",
        reference="P1",
        seat="12A",
        ticket="1802345678901C1",
        customer_reference="CUST9",
        government_id="GOV1",
        other_references=(("ZZZ", "OTHER"),),
        bag_count=2,
        bag_weight_kg=Decimal("31.5"),
        bag_tags=("KE123456", "KE123457"),
        verified=True,
        address=Address(street="12 MAIN ST", city="SEATTLE", region="WA", postal_code="98101", country="USA"),
        contacts=(Contact("TE", "82212345678"), Contact("EM", "KIM AT EXAMPLE.ORG")),
        employment="CR1",
        remarks=("WHEELCHAIR",),
        documents=(
            Document(
                code="P",
                kind="P",
                number="M12345678",
                issuer="KOR",
                expires_on=date(2031, 9, 5),
                issued_on=date(2021, 9, 6),
            ),
            Document(code="V", kind="V", number="V777", place="SYDNEY", expires_on=date(2027, 1, 1)),
        ),
    )
    assert codes(read(message(LEG + FULL))) == []


def test_the_order_of_segments_does_not_matter() -> None:
    head, *rest = FULL.split("'")[:-1]
    documents = rest.index("DOC+P:110:111+m12345678")
    late = [head, *rest[documents:], *rest[:documents]]
    assert only_person("'".join(late) + "'") == only_person(FULL)


@pytest.mark.parametrize(
    ("role", "kind"),
    [
        ("FL", TravellerKind.PASSENGER),
        ("FM", TravellerKind.CREW),
        ("DDU", TravellerKind.TRANSIT),
        ("DDT", TravellerKind.TRANSIT_CREW),
        ("fl", TravellerKind.PASSENGER),
    ],
)
def test_roles(role: str, kind: TravellerKind) -> None:
    assert only_person(f"NAD+{role}+++KIM:YUNA'").kind is kind


@pytest.mark.parametrize(
    ("nad", "name"),
    [
        ("NAD+FL+++KIM:YUNA", ("KIM", "YUNA", None)),
        ("NAD+FL+++KIM:YUNA:", ("KIM", "YUNA", None)),
        ("NAD+FL+++KIM", ("KIM", None, None)),
        ("NAD+FL+++:YUNA", ("", "YUNA", None)),
        ("NAD+FL+++ALI YYÉ", ("ALI YYÉ", None, None)),
        ("NAD+FL+++KIM/YUNA", ("KIM", "YUNA", None)),
        ("NAD+FL+++KIM<<YUNA<MARIE<<<", ("KIM", "YUNA MARIE", None)),
        ("NAD+FL+++KIM, YUNA MARIE", ("KIM", "YUNA MARIE", None)),
        ("NAD+FL+++KIM:YUNA:MARIE:ANNE:2", ("KIM", "YUNA", "MARIE ANNE")),
        ("NAD+FL+1234:8++KIM:YUNA:MARIE:::1", ("KIM", "YUNA", "MARIE")),
        ("NAD+FL++KIM:YUNA", ("KIM", "YUNA", None)),
        ("NAD+FL+KIM:YUNA", ("KIM", "YUNA", None)),
        ("NAD+FL+++Steur:Andrea:Pat", ("Steur", "Andrea", "Pat")),
    ],
)
def test_names(nad: str, name: tuple[str, str | None, str | None]) -> None:
    person = only_person(f"{nad}'ATT+2++F'")
    assert (person.surname, person.given_names, person.middle) == name


def test_a_person_without_a_name_is_kept_and_told() -> None:
    interchange = read(message(LEG + "NAD+FL'DOC+P+X1'"))
    assert interchange.lists[0].travellers[0].documents[0].number == "X1"
    assert "no_name" in codes(interchange)


@pytest.mark.parametrize(
    ("segment", "sex"),
    [
        ("ATT+2++M", "M"),
        ("ATT+2++f", "F"),
        ("ATT+2++X:110:111", "X"),
        ("ATT+2++U", None),
        ("ATT+2+F", "F"),
        ("ATT+2", None),
    ],
)
def test_sex(segment: str, sex: str | None) -> None:
    assert only_person(f"NAD+FL+++KIM:YUNA'{segment}'").sex == sex


@pytest.mark.parametrize(
    ("segments", "count", "tags"),
    [
        ("MEA+CT++:4", 4, 0),
        ("MEA+CT++4", 4, 0),
        ("FTX+BAG+++UA0443'FTX+BAG+++UA0444", 2, 2),
        ("FTX+BAG+++UA0446:2", 2, 2),
        ("FTX+BAG+++UA0446:UA0500", 2, 2),
        ("FTX+BAG+++NULL'MEA+CT++:0", 0, 0),
        ("FTX+BAG+++NULL", None, 0),
        ("FTX+BAG+++KE1:500", 500, 1),
        ("FTX+BAG+++0180123456:0180123457", 2, 2),
        ("MEA+CT++:1'FTX+BAG+++UA0443'FTX+BAG+++UA0444", 1, 2),
        ("MEA+WT++KGM:80", None, 0),
    ],
)
def test_bags(segments: str, count: int | None, tags: int) -> None:
    person = only_person(f"NAD+FL+++KIM:YUNA'{segments}'")
    assert (person.bag_count, len(person.bag_tags)) == (count, tags)


def test_pounds_become_kilograms() -> None:
    assert only_person("NAD+FL+++KIM:YUNA'MEA+WT++LBR:100'").bag_weight_kg == Decimal("45.4")


@pytest.mark.parametrize(
    ("segments", "document"),
    [
        ("DOC+P:110:111+X1", Document(code="P", kind="P", number="X1")),
        ("DOC+P+X1<<", Document(code="P", kind="P", number="X1")),
        ("DOC+P+X1", Document(code="P", kind="P", number="X1")),
        ("DOC++X1", Document(number="X1")),
        ("DOC+P:110:111+X1:5:Z'LOC+91+GB", Document(code="P", kind="P", number="X1", issuer="GBR")),
        ("DOC+39+X1'LOC+91+US:162", Document(code="39", kind="P", number="X1", issuer="USA")),
        ("DOC+L+X1'LOC+91+VA:163", Document(code="L", kind="L", number="X1", place="VA")),
        ("DOC+PD:110:111+X1'LOC+91+D", Document(code="PD", kind="P", number="X1", issuer="D")),
        ("DOC+P:1812019+X1", Document(code="P", kind="P", number="X1")),
        ("DOC+:::::X1", Document(number="X1")),
        ("DOC+P'DTM+36:300101", Document(code="P", kind="P", expires_on=date(2030, 1, 1))),
        (
            "DOC+T:110:ZZZ+303'DTM+36:20300101:102",
            Document(code="T", kind="T", number="303", expires_on=date(2030, 1, 1)),
        ),
    ],
)
def test_documents(segments: str, document: Document) -> None:
    assert only_person(f"NAD+FL+++KIM:YUNA'{segments}'").documents == (document,)


def test_an_empty_document_says_nothing() -> None:
    assert only_person("NAD+FL+++KIM:YUNA'DOC++'LOC+91+'DTM+36:'").documents == ()


def test_a_nationality_in_two_letters() -> None:
    assert only_person("NAD+FL+++KIM:YUNA'NAT+2+US::5'").nationality == "USA"


@pytest.mark.parametrize(
    ("segment", "code"),
    [
        ("XYZ+1+2", "unknown_segment"),
        ("LOC+999+ABC", "not_used"),
        ("LOC+91+USA", "not_used"),
        ("DTM+999:260504", "not_used"),
        ("GEI+9+1", "not_used"),
        ("MEA+XX++:1", "not_used"),
        ("ATT+2++Q", "unreadable_value"),
        ("MEA+CT++:MANY", "unreadable_number"),
        ("MEA+WT++KGM:1E999999", "unreadable_number"),
        ("DTM+329:999999", "unreadable_date"),
        ("LOC+178+ICN'LOC+178+GMP", "repeated"),
        ("CPI+1", "unknown_segment"),
    ],
)
def test_nothing_is_dropped_in_silence(segment: str, code: str) -> None:
    interchange = read(message(LEG + f"NAD+FL+++KIM:YUNA'{segment}'"))
    (warning,) = interchange.warnings
    assert warning.code == code
    assert segment.rsplit("'", maxsplit=1)[-1] in warning.text("en")


@pytest.mark.parametrize(
    "segments",
    [
        PERSON,
        FULL,
        "NAD+FL+++KIM:YUNA'LOC+178+ICN'LOC+178+GMP'LOC+91+USA'",
        "NAD+FL+++KIM:YUNA'DOC+P+X1'LOC+91+KOREA'LOC+91+VA:163'DTM+36:19AUG30'DTM+36:300100'",
        "NAD+FL+++KIM:YUNA'ATT+2++U'ATT+2++Q'GEI+4+175'DTM+329:800000'DTM+329:19800101'NAT+2+US'RFF+SEA:00'RFF+AVF'",
        "NAD+FL+++KIM:YUNA'DTM+36:300101'DOC+P+X1'DTM+36:20300101'LOC+174+kr'LOC+22+'RFF+ABO:a b'RFF+CR:'",
    ],
)
def test_plain_segments_are_read_as_their_handlers_would(segments: str) -> None:
    text = message(LEG + segments)
    with patch("gwanmun.engines.edifact.paxlst.plain_rules", return_value={}):
        slowly = read(text)
    assert read(text) == slowly


def test_a_second_locator_is_kept() -> None:
    person = only_person("NAD+FL+++KIM:YUNA'RFF+AVF:ABC123'RFF+AVF:XYZ789'")
    assert person.locator == "ABC123"
    assert person.other_references == (("AVF", "XYZ789"),)


def test_people_do_not_mix() -> None:
    first, second = read(message(LEG + FULL + PERSON)).lists[0].travellers
    assert first == only_person(FULL)
    assert second == only_person(PERSON)
