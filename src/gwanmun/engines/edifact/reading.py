"""Reads a file: bytes, bodies, segments, messages, and what the messages say."""

from datetime import date, datetime
from typing import Any

from gwanmun.engines.edifact.answers import ClearanceAnswer
from gwanmun.engines.edifact.context import Context
from gwanmun.engines.edifact.cusres import read_answer
from gwanmun.engines.edifact.decoding import decode
from gwanmun.engines.edifact.findings import Finding, UnableToRead
from gwanmun.engines.edifact.framing import frame
from gwanmun.engines.edifact.interchanges import Interchange
from gwanmun.engines.edifact.passenger_lists import PassengerList
from gwanmun.engines.edifact.paxlst import read_passenger_list
from gwanmun.engines.edifact.segments import Segment
from gwanmun.engines.edifact.separation import Separation
from gwanmun.engines.edifact.tokenizer import tokenize
from gwanmun.kernel.refusals import Text

__all__ = ["read_clearance", "read_interchange"]


def read_interchange(data: bytes | str, *, received_on: date) -> Interchange:
    """Everything that `data` says, with warnings for what it says badly.

    `received_on` gives two-digit years their century. Several interchanges in one file are read as one.

    Raises:
        UnableToRead: no EDIFACT header, or no message after it.
    """
    context = Context(received_on)
    separation = Separation(context)
    number = 1
    for body in frame(decode(data, context.log), context.log):
        texts = tokenize(body.text, body.characters, context.log, first_number=number)
        separation.take(texts, number)
        number += len(texts)
    separation.end()
    if not separation.messages:
        raise UnableToRead(
            f"segment {max(number - 1, 1)}",
            "no_message",
            Text(
                "머리부(UNB) 뒤에 메시지(UNH)가 없습니다. 전문이 잘리지 않았는지 확인하십시오.",
                "No message (UNH) follows the header (UNB). Check that the file was not cut.",
            ),
        )
    return _interpreted(separation, context)


def read_clearance(data: bytes | str, *, received_on: date) -> ClearanceAnswer:
    """The first CUSRES in `data`.

    Raises:
        UnableToRead: there is none.
    """
    clearances = read_interchange(data, received_on=received_on).clearances
    if not clearances:
        raise UnableToRead(
            "whole file",
            "no_answer",
            Text("CUSRES 메시지가 없습니다.", "There is no CUSRES message."),
        )
    return clearances[0]


def _interpreted(separation: Separation, context: Context) -> Interchange:
    lists: list[PassengerList] = []
    clearances: list[ClearanceAnswer] = []
    for message in separation.messages:
        if message.type == "PAXLST":
            lists.append(read_passenger_list(message, context))
        elif message.type == "CUSRES":
            clearances.append(read_answer(message, context))
        elif message.header:
            context.warn(message.header, Finding.UNSUPPORTED_MESSAGE)
    return Interchange(
        **_header(separation.header, context),
        dialect="US" if any(message.is_us_dialect for message in separation.messages) else "UN",
        lists=tuple(lists),
        clearances=tuple(clearances),
        warnings=tuple(sorted(context.log.warnings, key=lambda warning: warning.segment)),
    )


def _header(segment: Segment | None, context: Context) -> dict[str, Any]:
    """The fields of Interchange that UNB states (ISO 9735-1, annex C)."""
    if segment is None:
        return {}
    return {
        "sender": segment.value(2) or None,
        "sender_qualifier": segment.value(2, 1) or None,
        "recipient": segment.value(3) or None,
        "recipient_qualifier": segment.value(3, 1) or None,
        "prepared_at": _prepared_at(segment, context),
        "reference": segment.value(5) or None,
        "application": segment.value(7) or None,
        "test": segment.value(11) == "1",
    }


def _prepared_at(segment: Segment, context: Context) -> datetime | None:
    day, time = segment.value(4), segment.value(4, 1)
    return context.moment(segment, day + time, "") if day else None
