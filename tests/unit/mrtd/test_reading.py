"""What an officer sees when a zone is scanned, typed or pasted."""

from dataclasses import replace
from datetime import date

import pytest

from gwanmun.engines.mrtd import MrzFields, MrzFormat, MrzReading, UnableToReadMrz, read_mrz, write_mrz
from gwanmun.kernel.partial_dates import PartialDate

ON = date(2026, 11, 24)
SPECIMEN = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
)

PASSPORT = MrzFields(
    document_type="PM",
    issuer="KOR",
    surname="Gwan",
    given_names="Mun",
    document_number="M12345678",
    nationality="KOR",
    birth=PartialDate(1990, 3, 5),
    sex="F",
    expires_on=date(2031, 1, 1),
)


def read(*lines: str) -> MrzReading:
    return read_mrz(lines, on=ON)


def failed(*lines: str) -> list[str]:
    return [check.field for check in read(*lines).failed]


def test_the_specimen_passport_of_the_standard():
    reading = read(*SPECIMEN)
    assert reading.valid
    assert reading.format is MrzFormat.TD3
    assert (reading.document_type, reading.document_number, reading.personal_number) == ("P", "L898902C3", "ZE184226B")
    assert (reading.surname, reading.given_names, reading.sex) == ("ERIKSSON", "ANNA MARIA", "F")
    assert reading.birth == PartialDate(1974, 8, 12)
    assert reading.expires_on == date(2012, 4, 15)
    assert [c.field for c in reading.checks] == [
        "document_number", "birth", "expires_on", "personal_number", "composite",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(SPECIMEN),
        "\r\n\r\n  " + "  \r\n".join(SPECIMEN) + "\r\n",
        "".join(SPECIMEN),
        "\x02" + "\r".join(SPECIMEN).lower() + "\x03",
        " ".join("".join(SPECIMEN)),
        SPECIMEN[0].replace("<<<<", "««") + "\n" + SPECIMEN[1].replace("<", "＜").replace("L", "Ｌ"),
    ],
)
def test_any_way_of_typing_or_scanning_reads_the_same(text):
    assert read_mrz(text, on=ON) == read(*SPECIMEN)


def test_a_german_passport_is_normalised_and_keeps_its_printed_code():
    reading = read("P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<", "C01X0006H1D<<6408125F1710319<<<<<<<<<<<<<<<0")
    assert reading.valid
    assert (reading.issuer, reading.issuer_raw) == ("DEU", "D")
    assert (reading.nationality, reading.nationality_raw) == ("DEU", "D")


def test_wrong_digits_are_named_with_what_they_should_be():
    reading = read(SPECIMEN[0], SPECIMEN[1].replace("<<<<<10", "<<<<<20"))
    assert [(c.field, c.found, c.expected) for c in reading.failed] == [
        ("personal_number", "2", "1"),
        ("composite", "0", "1"),
    ]


def test_camera_errors_are_corrected_where_only_letters_or_only_digits_can_stand():
    reading = read("P<UT0ERIK55ON<<ANNA<MAR1A<<<<<<<<<<<<<<<<<<<", "L898902C36UTO740BIZZF12041S9ZE184226B<<<<<1O")
    assert reading.valid
    assert reading.lines == SPECIMEN
    assert (1, 5, "0", "O") in reading.corrections
    assert (2, 44, "O", "0") in reading.corrections
    assert len(reading.corrections) == 10


@pytest.mark.parametrize(
    ("number", "misread"),
    [("L898902C3", "L8989O2C3"), ("M70051234", "M7OO51234"), ("L898902C3", "LB98902C3"), ("GI0123456", "G10123456")],
)
def test_a_look_alike_in_the_number_is_corrected_when_the_check_digit_proves_it(number, misread):
    passport = write_mrz(replace(PASSPORT, document_number=number), MrzFormat.TD3)
    reading = read(passport[0], passport[1].replace(number, misread))
    assert reading.valid
    assert reading.document_number == number
    assert {c.found + c.became for c in reading.corrections} <= {"O0", "B8", "1I"}


def test_a_number_that_two_exchanges_would_make_right_is_left_as_read():
    passport = write_mrz(replace(PASSPORT, document_number="M0O123456"), MrzFormat.TD3)
    reading = read(passport[0], passport[1].replace("M0O123456", "MOO1Z3456"))
    assert reading.document_number == "MOO1Z3456"
    assert [check.field for check in reading.failed] == ["document_number", "composite"]
    assert reading.corrections == ()


def test_a_wrong_check_digit_is_not_explained_away_by_a_changed_number():
    line = SPECIMEN[1].replace("L898902C36", "L898902C37")
    assert failed(SPECIMEN[0], line) == ["document_number", "composite"]
    assert read(SPECIMEN[0], line).corrections == ()


def test_a_long_card_number_continues_in_the_optional_data():
    reading = read("I<UTOD23145890<7349<<<<<<<<<<<", "3407127M9507122UTO<<<<<<<<<<<2", "STEVENSON<<PETER<JOHN<<<<<<<<<")
    assert reading.valid
    assert reading.document_number == "D23145890734"
    assert reading.optional_data == ""


@pytest.mark.parametrize(("digit", "composite"), [("2", "8"), ("0", "2")])
def test_a_long_number_is_accepted_whether_or_not_its_filler_counts(digit, composite):
    reading = read(
        f"IDBEL600001795<015{digit}<<<<<<<<<<<",
        f"1301014F2311207BEL13010198739{composite}",
        "SPECIMEN<<SPECIMEN<<<<<<<<<<<<",
    )
    assert reading.valid
    assert (reading.document_number, reading.optional_data_2) == ("600001795015", "13010198739")


def test_two_digit_years_turn_at_the_day_of_reading():
    lines = ("V<UTOADAM<<EVE<<<<<<<<<<<<<<<<<<<<<<", "A12345678<UTO2611251F2611258<<<<<<<<")
    reading = read(*lines)
    assert reading.format is MrzFormat.MRV_B
    assert reading.birth == PartialDate(1926, 11, 25)  # the day after the reading cannot be a birth
    assert reading.expires_on == date(2026, 11, 25)
    assert read_mrz(lines, on=date(2026, 11, 25)).birth == PartialDate(2026, 11, 25)


@pytest.mark.parametrize(
    ("text", "birth"),
    [
        ("7408<<", PartialDate(1974, 8)),
        ("74<<<<", PartialDate(1974)),
        ("740000", PartialDate(1974)),
        ("000229", PartialDate(2000, 2, 29)),
        ("<<<<<<", None),
    ],
)
def test_unknown_parts_of_a_birth_stay_unknown(text, birth):
    reading = read("V<UTOADAM<<EVE<<<<<<<<<<<<<<<<<<<<<<", f"A12345678<UTO{text}0F2611258<<<<<<<<")
    assert reading.birth == birth
    assert "YYMMDD" not in [c.expected for c in reading.failed]


@pytest.mark.parametrize("text", ["741332", "74<<12", "<<0812", "990231", "7A0812"])
def test_an_impossible_birth_fails_its_check_and_invents_nothing(text):
    reading = read("V<UTOADAM<<EVE<<<<<<<<<<<<<<<<<<<<<<", f"A12345678<UTO{text}0F2611258<<<<<<<<")
    assert reading.birth is None
    assert ("birth", "YYMMDD", text) in [(c.field, c.expected, c.found) for c in reading.failed]


def test_unlisted_state_unknown_sex_and_figures_in_names_fail_by_name():
    fields = failed("P<QQQER1KSSON4<<ANNA<<<<<<<<<<<<<<<<<<<<<<<<", SPECIMEN[1].replace("F1204159", "K1204159"))
    assert fields == ["name", "issuer", "sex"]


def test_sex_left_open_reads_as_unspecified():
    assert read(SPECIMEN[0], SPECIMEN[1].replace("F1204159", "<1204159")).sex == "X"


def test_a_single_name_is_the_surname_and_a_full_field_may_be_truncated():
    single = read("P<IDNSUKARNO<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", SPECIMEN[1])
    assert (single.surname, single.given_names, single.name_truncated) == ("SUKARNO", "", False)
    assert read("P<THANILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K", SPECIMEN[1]).name_truncated


@pytest.mark.parametrize(
    ("text", "code", "english", "korean"),
    [
        ("", "unknown_shape", "0 line(s)", "0줄"),
        ("P<KOR", "unknown_shape", "1 line(s), 5", "5자"),
        (f"{SPECIMEN[0][:-1]}\n{SPECIMEN[1]}", "wrong_length", "Line 1 must have 44 characters but has 43", "44자"),
        (f"{SPECIMEN[0]}\n{SPECIMEN[1]}<<", "wrong_length", "Line 2 must have 44 characters but has 46", "46자"),
        (f"{'A' * 30}\n{'A' * 30}\n{'A' * 28}", "wrong_length", "Line 3 must have 30", "3번째 줄은 30자"),
        (f"P<UTOERIKSSON<<Ä\n{SPECIMEN[1]}", "foreign_character", "Line 1, column 16: ‘Ä’", "16번째 칸"),
        ("ㅔ<KOR", "foreign_character", "Switch the keyboard to English", "자판을 영문으로"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_names_the_place_and_the_way_out(text, code, english, korean):
    with pytest.raises(UnableToReadMrz) as refusal:
        read_mrz(text, on=ON)
    assert refusal.value.code == code
    assert english in str(refusal.value)
    assert korean in refusal.value.message("ko")
