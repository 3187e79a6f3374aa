"""Release characters: used rightly, forgotten, left over."""

import pytest
from tests.unit.edifact.building import LEG, PERSON, codes, message, only_list, only_person, read


@pytest.mark.parametrize(
    ("written", "surname"),
    [
        ("O?'LEARY", "O'LEARY"),
        ("SMITH?+JONES", "SMITH+JONES"),
        ("A?:B", "A:B"),
        ("WHO??", "WHO?"),
        ("A????B", "A??B"),
        ("FRED? SAMPLES", "FRED SAMPLES"),
        ("WHO?ELSE", "WHO?ELSE"),
        ("O'LEARY", "O'LEARY"),
        ("D'ARC", "D'ARC"),
        ("N''GOLO", "N'GOLO"),
    ],
)
def test_a_name_is_read_as_meant(written: str, surname: str) -> None:
    person = only_person(f"NAD+FL+++{written}:KRIS'ATT+2++F'")
    assert (person.surname, person.given_names, person.sex) == (surname, "KRIS", "F")


def test_an_unreleased_terminator_is_told_with_the_segment() -> None:
    interchange = read(message(LEG + "NAD+FL+++O'LEARY:KRIS'ATT+2++F'"))
    (warning,) = (warning for warning in interchange.warnings if warning.code == "separator_not_released")
    assert warning.segment == 10
    assert "LEARY:KRIS" in warning.text("en")


def test_a_release_character_left_at_the_end_of_a_segment_does_not_swallow_the_next() -> None:
    interchange = read(message(LEG + "NAD+FL+++HONG:GILDONG?'ATT+2++M'NAT+2+KOR'"))
    (person,) = interchange.lists[0].travellers
    assert (person.given_names, person.sex, person.nationality) == ("GILDONG", "M", "KOR")
    assert "release_misused" in codes(interchange)


def test_an_escaped_release_character_at_the_end_is_no_damage() -> None:
    interchange = read(message(LEG + "NAD+FL+++HONG:WHO??'ATT+2++M'"))
    assert interchange.lists[0].travellers[0].given_names == "WHO?"
    assert "release_misused" not in codes(interchange)


def test_release_characters_other_than_the_question_mark() -> None:
    text = (
        "UNA:(.)  -UNB(UNOA:4(XX(KRIPC(260504:0930(R-UNH(1(PAXLST:D:05B:UN:IATA-BGM(745-NAD(MS(((DESK-COM(703)-555:TE-"
    )
    party = only_list(text.replace("  -", " -") + "UNT(5(1-UNZ(1(R-").reporting_party
    assert party is not None
    assert party.contacts[0].value == "703-555"


def test_braces_in_data_do_not_disturb_the_sentence_of_a_warning() -> None:
    interchange = read(message(LEG + PERSON + "XYZ+{0}+{name}'"))
    (warning,) = interchange.warnings
    assert warning.text("en") == "Unknown segment: XYZ+{0}+{name}"
    assert warning.text("ko").endswith("XYZ+{0}+{name}")
