"""A list as a whole: what it asks for, who sends it, how it is counted and split."""

from datetime import datetime

import pytest
from tests.unit.edifact.building import LEG, PERSON, codes, message, only_list, read

from gwanmun.engines.edifact import Contact, ListFunction, Party, TravellerKind


@pytest.mark.parametrize(
    ("bgm", "function"),
    [
        ("745", ListFunction.PASSENGERS),
        ("745+C", ListFunction.PASSENGERS),
        ("745+987654321+9", ListFunction.PASSENGERS),
        ("745+CP", ListFunction.CHANGE),
        ("745+cp", ListFunction.CHANGE),
        ("745+XR", ListFunction.CANCEL_RESERVATION),
        ("745+RP", ListFunction.REDUCTION),
        ("266", ListFunction.CLOSE_OUT),
        ("266+CL", ListFunction.CLOSE_OUT),
        ("266+CLOB", ListFunction.CLOSE_OUT_ON_BOARD),
        ("266+CLNB", ListFunction.CLOSE_OUT_NOT_ON_BOARD),
        ("266+XF", ListFunction.CANCEL_FLIGHT),
        ("266+CF", ListFunction.CHANGE_FLIGHT),
        ("250", ListFunction.CREW),
        ("250+C", ListFunction.CREW),
        ("250+CC", ListFunction.CHANGE),
        ("250+XR", ListFunction.CANCEL_RESERVATION),
        ("336+G", ListFunction.MASTER_CREW),
        ("655", ListFunction.GATE_PASS),
    ],
)
def test_functions(bgm: str, function: ListFunction) -> None:
    interchange = read(message(LEG, bgm=f"BGM+{bgm}'"))
    assert interchange.lists[0].function is function
    assert codes(interchange) == []


def test_an_unknown_function_is_told() -> None:
    interchange = read(message(LEG, bgm="BGM+10:::STANDARD+TRIP1+2'"))
    assert interchange.lists[0].function is ListFunction.UNKNOWN
    assert interchange.lists[0].document_code == "10"
    assert "unknown_function" in codes(interchange)


def test_without_a_function_the_people_tell() -> None:
    assert only_list(message(PERSON, bgm="")).function is ListFunction.PASSENGERS
    assert only_list(message(PERSON.replace("FL", "FM"), bgm="")).function is ListFunction.CREW


def test_the_envelope() -> None:
    interchange = read(
        message(LEG).replace("+KE+KRIPC+260504:0930+REF001++IAPI'", "+KE:ZZ+KRIPC:XY+260504:0930+REF001++IAPI++++1'", 1)
    )
    assert (interchange.sender, interchange.sender_qualifier) == ("KE", "ZZ")
    assert (interchange.recipient, interchange.recipient_qualifier) == ("KRIPC", "XY")
    assert interchange.prepared_at == datetime(2026, 5, 4, 9, 30)  # noqa: DTZ001 - local time of the sender
    assert (interchange.reference, interchange.application, interchange.test) == ("REF001", "IAPI", True)
    assert interchange.dialect == "UN"


def test_the_date_of_preparation_with_a_century() -> None:
    interchange = read(message(LEG).replace("UNB+UNOA:4+KE+KRIPC+260504", "UNB+UNOA:4+KE+KRIPC+20260504"))
    assert interchange.prepared_at == datetime(2026, 5, 4, 9, 30)  # noqa: DTZ001


def test_who_reports() -> None:
    found = only_list(
        message("RFF+TN:T123:::2'NAD+MS+++PARK:JIMIN'CTA+IC+:DUTY OFFICER'COM+82 2 123:TE+82 2 124:FX'" + LEG)
    )
    assert found.reporting_party == Party(
        name="PARK JIMIN",
        contact_name="DUTY OFFICER",
        contacts=(Contact("TE", "82 2 123"), Contact("FX", "82 2 124")),
    )
    assert (found.transaction_reference, found.transaction_revision) == ("T123", "2")


@pytest.mark.parametrize(
    ("tail", "sequence", "first", "last"),
    [
        ("", None, True, True),
        ("+CAR1", None, True, True),
        ("+CAR1+01:F", 1, True, True),
        ("+CAR1+01:C", 1, True, False),
        ("+CAR1+02", 2, False, False),
        ("++03:F", 3, False, True),
        ("+CAR1+X:F", None, False, True),
    ],
)
def test_parts_of_a_split_list(tail: str, sequence: int | None, first: bool, last: bool) -> None:
    found = only_list(message(LEG).replace(":UN:IATA'", f":UN:IATA{tail}'"))
    assert (found.sequence, found.first_part, found.last_part) == (sequence, first, last)
    assert found.common_access_reference == ("CAR1" if "CAR1" in tail else None)


@pytest.mark.parametrize(
    ("tail", "count", "told"),
    [("", 1, False), ("", 2, True), ("+C+02", 130, False), ("+C+02", 0, True), ("+C+01:F", 130, True)],
)
def test_a_wrong_count_is_told_unless_it_counts_all_parts(tail: str, count: int, told: bool) -> None:
    interchange = read(message(LEG + PERSON + f"CNT+42:{count}'").replace(":UN:IATA'", f":UN:IATA{tail}'"))
    assert interchange.lists[0].declared_count == count
    assert ("person_count" in codes(interchange)) is told


@pytest.mark.parametrize("count", ["CNT+42:ALL'", "CNT+42:'", "CNT'"])
def test_an_unreadable_count_is_none(count: str) -> None:
    assert only_list(message(LEG + PERSON + count)).declared_count is None


def test_crew_and_passengers_in_one_list() -> None:
    interchange = read(message(LEG + PERSON + PERSON.replace("NAD+FL", "NAD+FM") + "CNT+41:1'CNT+42:1'"))
    (found,) = interchange.lists
    assert (found.declared_count, codes(interchange)) == (2, [])
    assert [person.kind for person in found.travellers] == [TravellerKind.PASSENGER, TravellerKind.CREW]


def test_a_party_of_unknown_role_with_a_passport_is_a_traveller() -> None:
    interchange = read(message(LEG + PERSON.replace("NAD+FL", "NAD+QQ")))
    assert interchange.lists[0].travellers[0].surname == "HONG"
    assert codes(interchange) == ["unknown_role"]


def test_a_party_of_unknown_role_without_traits_is_none() -> None:
    interchange = read(message(LEG + "NAD+CA+++SOME CARRIER'" + PERSON))
    assert len(interchange.lists[0].travellers) == 1
    assert codes(interchange) == ["unknown_role"]


def test_a_message_of_another_kind_is_told_and_the_rest_read() -> None:
    other = "UNH+9+PNRGOV:13:1:IA'MSG+:22'SRC'UNT+4+9'"
    interchange = read(message(LEG + PERSON).replace("UNH+M1", other + "UNH+M1").replace("UNE+1+", "UNE+2+"))
    assert len(interchange.lists) == 1
    assert codes(interchange) == ["unsupported_message"]


def test_references_that_differ_are_told() -> None:
    assert codes(read(message(LEG).replace("UNZ+1+REF001", "UNZ+1+REF009"))) == ["reference_differs"]


def test_a_close_out_without_people() -> None:
    found = only_list(message("RFF+TN:T1'NAD+MS+++DESK'" + LEG + "CNT+42:0'", bgm="BGM+266+CLOB'"))
    assert (found.function, found.travellers, found.flight_number) == (ListFunction.CLOSE_OUT_ON_BOARD, (), "KE250")


def test_warnings_name_their_segment() -> None:
    interchange = read(message(LEG + PERSON + "XYZ+1'"))
    (warning,) = interchange.warnings
    assert (warning.segment, warning.code) == (21, "unknown_segment")
