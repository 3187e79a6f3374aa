"""CUSRES: answers read as sent, and written as carriers expect."""

import pytest
from tests.unit.edifact.building import ENVELOPE, LEG, PERSON, RECEIVED_ON, codes, message, read

from gwanmun.engines.edifact import (
    AnswerFunction,
    ClearanceAnswer,
    PersonAnswer,
    UnableToRead,
    read_clearance,
    write_clearance,
)

ANSWER = ClearanceAnswer(
    message_reference="M1",
    common_access_reference="CAR1",
    transaction_reference="T1",
    flight="KE250",
    departure="JFK",
    arrival="ICN",
    departs_at=read(message(LEG)).lists[0].legs[0].departs_at,
    arrives_at=read(message(LEG)).lists[0].legs[0].arrives_at,
    persons=(
        PersonAnswer(locator="ABC123", reference="P1", code="0Z", text="OK TO BOARD"),
        PersonAnswer(reference="P2", code="1Z", text="DO NOT BOARD: CALL +82 2 1345?"),
        PersonAnswer(reference="P3", code="2Z", further_codes=("0B",)),
    ),
)


def test_an_answer_is_written_segment_by_segment() -> None:
    assert write_clearance(ANSWER, ENVELOPE).decode().split("'") == [
        "UNA:+.? ",
        "UNB+UNOA:4+KE+KRIPC+260504:0930+REF001++IAPI",
        "UNG+CUSRES+KE+KRIPC+260504:0930+1+UN+D:05B",
        "UNH+M1+CUSRES:D:05B:UN:IATA+CAR1+01:F",
        "BGM+962",
        "RFF+TN:T1",
        "RFF+AF:KE250",
        "DTM+189:2605041300:201",
        "DTM+232:2605051720:201",
        "LOC+125+JFK",
        "LOC+87+ICN",
        "ERP+2",
        "RFF+AVF:ABC123",
        "RFF+ABO:P1",
        "ERC+0Z",
        "FTX+AAP+++OK TO BOARD",
        "ERP+2",
        "RFF+ABO:P2",
        "ERC+1Z",
        "FTX+AAP+++DO NOT BOARD?: CALL ?+82 2 1345??",
        "ERP+2",
        "RFF+ABO:P3",
        "ERC+2Z",
        "ERC+0B",
        "UNT+22+M1",
        "UNE+1+1",
        "UNZ+1+REF001",
        "",
    ]


def test_what_is_written_is_read_again() -> None:
    interchange = read(write_clearance(ANSWER, ENVELOPE))
    assert interchange.clearances == (ANSWER,)
    assert codes(interchange) == []
    assert read_clearance(write_clearance(ANSWER, ENVELOPE), received_on=RECEIVED_ON) == ANSWER


@pytest.mark.parametrize("function", AnswerFunction)
def test_every_function_survives(function: AnswerFunction) -> None:
    answer = ClearanceAnswer(function=function, message_reference="1", header_code="1", header_text="NOT READ")
    assert read_clearance(write_clearance(answer, ENVELOPE), received_on=RECEIVED_ON) == answer


def test_several_answers_share_an_interchange() -> None:
    other = ClearanceAnswer(message_reference="M2", persons=(PersonAnswer(reference="P9", code="4Z"),))
    interchange = read(write_clearance([ANSWER, other], ENVELOPE))
    assert interchange.clearances == (ANSWER, other)
    assert codes(interchange) == []


def test_an_interchange_without_answers_is_not_written() -> None:
    with pytest.raises(ValueError, match="needs a message"):
        write_clearance([], ENVELOPE)


def test_a_header_answer_without_its_group_segment() -> None:
    answer = read_clearance(message("RFF+TN:T1'ERC+1'FTX+AAP+++NO FLIGHT'", kind="CUSRES"), received_on=RECEIVED_ON)
    assert (answer.header_code, answer.header_text, answer.persons) == ("1", "NO FLIGHT", ())


def test_what_is_not_understood_in_an_answer_is_told() -> None:
    text = "RFF+ABO:P1'LOC+999+XXX'DTM+9:260504'RFF+AF:KE1'RFF+AF:KE2'QQQ+1'"
    interchange = read(message(text, kind="CUSRES", bgm="BGM+777'"))
    assert codes(interchange) == [
        "unknown_function",
        "not_used",
        "not_used",
        "not_used",
        "repeated",
        "unknown_segment",
    ]


def test_a_file_without_an_answer_says_so() -> None:
    with pytest.raises(UnableToRead) as caught:
        read_clearance(message(LEG + PERSON), received_on=RECEIVED_ON)
    assert caught.value.reason == "no_answer"
