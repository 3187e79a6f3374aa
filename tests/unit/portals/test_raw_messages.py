"""Messages of carriers as safe text."""

from hypothesis import given
from hypothesis import strategies as st

from gwanmun.portals.office.raw_messages import lines_of, marked_for

MESSAGE = b"UNH+1'NAD+FL+++WALKER:JOHN'RFF+ABO:A1'DOC+P+P123'NAD+FL+++TRAN:VAN'RFF+ABO:A2'CNT+42:2'UNT+1+1'"


def texts(content: bytes, content_type: str = "application/edifact") -> list[str]:
    return [line.text for line in lines_of(content, content_type)]


def test_one_segment_a_line() -> None:
    assert texts(MESSAGE)[:3] == ["UNH+1'", "NAD+FL+++WALKER:JOHN'", "RFF+ABO:A1'"]
    assert [line.number for line in lines_of(MESSAGE, "")] == list(range(1, 9))


def test_a_released_terminator_ends_nothing() -> None:
    assert texts(b"FTX+O?'NEIL'END'") == ["FTX+O?'NEIL'", "END'"]


def test_the_service_characters_of_the_message_count() -> None:
    assert texts(b"UNA:+.! ~UNB+1~NAD+A!~B~") == ["UNA:+.! ~", "UNB+1~", "NAD+A!~B~"]


def test_bytes_that_are_no_text_are_written_as_hexadecimal() -> None:
    assert texts(b"\x01UNB\xff'") == [r"\x01UNB\xff'"]


def test_json_is_set_in_lines_and_broken_json_stays_as_sent() -> None:
    assert texts(b'{"a":1}', "application/json") == ["{", '  "a": 1', "}"]
    assert texts(b'{"a":', "application/json") == ['{"a":']


def test_the_segments_of_one_passenger_are_marked_and_nobody_elses() -> None:
    marked = [line.text for line in marked_for(lines_of(MESSAGE, ""), ["P123", ""]) if line.marked]
    assert marked == ["NAD+FL+++WALKER:JOHN'", "RFF+ABO:A1'", "DOC+P+P123'"]


@given(st.binary(max_size=200), st.sampled_from(["application/edifact", "application/json"]))
def test_any_bytes_become_printable_lines(content: bytes, content_type: str) -> None:
    for line in lines_of(content, content_type):
        assert line.text.isprintable()
