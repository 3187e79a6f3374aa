"""Messages of other origins, where the shared folder is there: what their origins state about them holds."""

import os
from datetime import date
from pathlib import Path

import pytest

from gwanmun.engines.edifact import AnswerFunction, Interchange, ListFunction, read_interchange, write_clearance
from gwanmun.engines.edifact.decoding import decode
from gwanmun.engines.edifact.findings import Log
from gwanmun.engines.edifact.framing import frame
from gwanmun.engines.edifact.interchanges import Envelope
from gwanmun.engines.edifact.segments import Segment
from gwanmun.engines.edifact.tokenizer import tokenize

SHARED = Path(os.environ.get("GWANMUN_SHARED", Path(__file__).parents[4] / "shared"))
if not (SHARED / "data").is_dir():  # a worktree lies one folder deeper than a clone
    SHARED = Path(__file__).parents[5] / "shared"
MESSAGES = SHARED / "data" / "messages"
pytestmark = pytest.mark.skipif(not MESSAGES.is_dir(), reason="the shared messages are not here")
NAMES = sorted(path.name for path in (MESSAGES / "paxlst").glob("*"))


def reading(name: str) -> Interchange:
    return read_interchange((MESSAGES / "paxlst" / name).read_bytes(), received_on=date(2021, 9, 1))


def booking_segments(name: str) -> list[Segment]:
    log = Log()
    (body,) = frame(decode((MESSAGES / "pnrgov" / name).read_bytes(), log), log)
    texts = tokenize(body.text, body.characters, log)
    return [Segment.parse(number, text) for number, text in enumerate(texts, 1)]


@pytest.mark.parametrize("name", NAMES)
def test_every_message_is_read_completely(name: str) -> None:
    interchange = reading(name)
    assert interchange.lists or interchange.clearances
    harmless = {"segment_count", "reference_differs", "not_used"}
    assert {str(warning.code) for warning in interchange.warnings} <= harmless
    unused = [warning.text("en") for warning in interchange.warnings if warning.code == "not_used"]
    assert all("CNT+3:2" in text for text in unused)


@pytest.mark.parametrize("letter", ["A", "C"])
def test_with_and_without_noise_the_same_is_read(letter: str) -> None:
    raw, clean = reading(f"ediclean_{letter}_raw.txt"), reading(f"ediclean_{letter}_clean.edi")
    assert raw.lists == clean.lists
    assert raw.lists[0].travellers


def test_two_flights_in_the_example() -> None:
    (found,) = reading("gtas_apisMessage.edi").lists
    assert [(leg.flight_number, leg.departure, leg.arrival) for leg in found.legs] == [
        ("AA123", "ATL", "ORD"),
        ("AA124", "ORD", "JFK"),
    ]
    assert len(found.travellers) == 2


def test_one_or_two_transport_segments_mean_the_same_two_flights() -> None:
    single, multiple = reading("gtas_ut_testSingleTdtWithLoc92.edi"), reading("gtas_ut_testMultipleTdtWithLoc92.edi")
    assert single.lists[0].legs == multiple.lists[0].legs
    assert [(leg.carrier, leg.flight_number, leg.departure, leg.arrival) for leg in single.lists[0].legs] == [
        ("KE", "KE250", "JFK", "ANC"),
        ("KE", "KE250", "ANC", "ICN"),
    ]


def test_two_bags_without_a_measurement() -> None:
    (found,) = reading("gtas_ut_testAPISParsingWithNoMEASegmentAndTwoBagCountOnFTXSegment.edi").lists
    assert found.travellers[0].bag_count == 2


def test_four_passengers_in_the_us_dialect() -> None:
    interchange = reading("gtas_us_testRandomApis.edi")
    (found,) = interchange.lists
    assert (interchange.dialect, len(found.legs), len(found.travellers)) == ("US", 1, 4)
    assert found.travellers[3].surname == "O'LEARY"
    assert found.travellers[3].documents[0].issuer == "IRL"


def test_eight_crew_members() -> None:
    (found,) = reading("gtas_crew_Test1.edi").lists
    assert (found.function, len(found.travellers)) == (ListFunction.CREW, 8)


@pytest.mark.parametrize("pair", ["iapi_cn_01_two_pax", "iapi_cn_02_no_board"])
def test_answers_match_their_requests(pair: str) -> None:
    (request,) = reading(f"{pair}_request.edi").lists
    path = next((MESSAGES / "paxlst").glob(f"{pair}_response*"))
    interchange = reading(path.name)
    (answer,) = interchange.clearances
    assert [person.reference for person in answer.persons] == [person.reference for person in request.travellers]
    assert answer.transaction_reference == request.transaction_reference
    assert (answer.flight, answer.departure, answer.arrival) == (
        request.flight_number,
        request.legs[0].departure,
        request.legs[0].arrival,
    )


@pytest.mark.parametrize("name", [name for name in NAMES if "response" in name])
def test_an_answer_is_written_byte_for_byte_as_it_came(name: str) -> None:
    interchange = reading(name)
    assert interchange.prepared_at is not None
    envelope = Envelope(
        sender=str(interchange.sender),
        recipient=str(interchange.recipient),
        reference=str(interchange.reference),
        prepared_at=interchange.prepared_at,
        application=interchange.application,
    )
    written = write_clearance(interchange.clearances[0], envelope)
    assert written.removeprefix(b"UNA:+.? '") == (MESSAGES / "paxlst" / name).read_bytes().strip()


@pytest.mark.parametrize(
    ("name", "function"),
    [("unsolicited_132_no_board", AnswerFunction.UNSOLICITED), ("ack_312", AnswerFunction.ACKNOWLEDGEMENT)],
)
def test_unsolicited_answers_and_their_acknowledgement(name: str, function: AnswerFunction) -> None:
    (answer,) = reading(f"iapi_cn_06_{name}.edi").clearances
    assert answer.function is function
    assert [(person.reference, person.code) for person in answer.persons] == [("5000000001", "1Z")]


def test_booking_messages_are_at_least_tokenized() -> None:
    for path in sorted((MESSAGES / "pnrgov").glob("*")):
        segments = booking_segments(path.name)
        assert {"UNB", "UNH", "TVL", "SRC", "RCI"} <= {segment.tag for segment in segments}
        assert all(len(segment.tag) == 3 for segment in segments)


def test_a_booking_names_a_second_document() -> None:
    others = [segment for segment in booking_segments("gtas_pnrWithDoco.edi") if segment.value(1) == "DOCO"]
    assert "/V/8675309/" in "".join(segment.elements[1] for segment in others)
