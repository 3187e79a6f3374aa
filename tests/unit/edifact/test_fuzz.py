"""Nothing that arrives may crash or hang the reader: it reads, or it says that it cannot."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.edifact.building import ENVELOPE, LEG, PERSON, message, read
from tests.unit.edifact.test_answers import ANSWER, write_clearance
from tests.unit.edifact.test_people import FULL
from tests.unit.edifact.test_us_dialect import HEAD, PEOPLE, PLACES, TAIL

from gwanmun.engines.edifact import Interchange, UnableToRead, write_passenger_list

SEEDS = [
    message(LEG + PERSON + FULL + "CNT+42:2'").encode(),
    (HEAD + PLACES + PEOPLE + TAIL).encode(),
    write_clearance(ANSWER, ENVELOPE),
]
SECONDS = 2.0  # of processor time, for inputs of at most 200 kB


def survives(data: bytes | str) -> Interchange | None:
    """Reads `data`; None when it says that it cannot. Fails when that takes long or when it cannot be said again."""
    started = time.process_time()
    try:
        interchange, problem = read(data), None
    except UnableToRead as found:
        interchange, problem = None, found
    assert time.process_time() - started < SECONDS
    if interchange is None:
        assert problem is not None
        assert problem.place
        assert problem.text("ko")
        return None
    for warning in interchange.warnings:
        assert warning.text("ko")
        assert warning.text("en")
    return interchange


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_random_bytes(data: bytes) -> None:
    survives(data)


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from("UNABHGTZPAXLST:+.?'\n 0123456789*-"), max_size=300))
def test_random_text_that_looks_like_a_message(text: str) -> None:
    survives(text)


@settings(max_examples=250, deadline=None)
@given(st.sampled_from(SEEDS), st.data())
def test_mutated_messages(seed: bytes, data: st.DataObject) -> None:
    damaged = bytearray(seed)
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(damaged) - 1))
        length = data.draw(st.integers(0, 20))
        damaged[at : at + length] = data.draw(
            st.binary(max_size=20) | st.sampled_from([b"'", b"+", b"?", b":", b"\r\n"])
        )
    survives(bytes(damaged))


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(SEEDS), st.lists(st.integers(0, 60), min_size=1, max_size=30))
def test_segments_in_any_order(seed: bytes, picks: list[int]) -> None:
    segments = seed.split(b"'")
    shuffled = b"'".join(segments[pick % len(segments)] for pick in picks)
    interchange = survives(seed[:80] + b"'" + shuffled)
    for passenger_list in interchange.lists if interchange else ():
        write_passenger_list(passenger_list, ENVELOPE)


HOSTILE = {
    "terminators": "UNB+UNOA:4" + "'" * 200_000,
    "terminators in data": "UNB+UNOA:4+" + "a'" * 100_000,
    "release characters": "UNB+UNOA:4+" + "?" * 200_000,
    "released terminators": "UNB+UNOA:4+" + "?'" * 100_000,
    "components": "UNH+1+PAXLST:D" + ":" * 200_000 + "'",
    "elements": "UNH+1+PAXLST:D'NAD" + "+" * 200_000 + "'",
    "blanks": "UNB+UNOA:4" + " " * 200_000 + "x'",
    "blanks and line ends": "UNB+UNOA:4" + " \n" * 100_000 + "x'",
    "blanks before separators": "UNB+UNOA:4" + (" " * 1000 + "+") * 200,
    "service strings": "UNA:+.? 'UNB+UNOA:4'" * 5_000,
    "beginnings of service strings": "UNA:" * 50_000,
    "headers": "UNH+1+PAXLST:D'" * 10_000,
    "headings": "\x01" * 100_000 + "\x02" + "UNH+1+PAXLST'",
    "page breaks": "UNH+1+PAXLST'" + "\x03" * 100_000,
    "line ends": "UNH+1+PAXLST'" + "\n" * 200_000,
    "lines without terminators": "UNH+1+PAXLST\n" + "NAD+FL+++A:B\n" * 10_000,
    "people": "UNH+1+PAXLST'" + "NAD+FL+++A:B'DOC+P+1'" * 5_000,
    "bags": "UNH+1+PAXLST'NAD+FL+++A:B'" + "FTX+BAG+++KE999999999999:99'" * 2_000,
    "digits": "UNH+1+PAXLST'NAD+FL+++A:B'MEA+CT++:" + "9" * 100_000 + "'DTM+329:" + "9" * 100_000 + "'",
    "flight number": "UNH+1+PAXLST'TDT+20+" + "0" * 100_000 + "'LOC+125+A'",
    "weight": "UNH+1+PAXLST'NAD+FL+++A:B'MEA+WT++KGM:" + "1" * 50_000 + "E" + "9" * 50_000 + "'",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_messages_take_no_longer(text: str) -> None:
    survives(text)
