"""How a carrier speaks: what a dialect has to offer, and UN/EDIFACT as the first one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from gwanmun.divisions.border.precheck.records import FlightCall, ListedTraveller
from gwanmun.divisions.border.precheck.verdicts import CarrierAnswer
from gwanmun.engines.edifact import (
    AnswerFunction,
    ClearanceAnswer,
    Envelope,
    Interchange,
    PassengerList,
    PersonAnswer,
    UnableToRead,
    read_interchange,
    write_clearance,
)

__all__ = ["AnsweredList", "Dialect", "Edifact", "UnableToReadMessage"]

_OURSELVES = "GWANMUN"


class UnableToReadMessage(Exception):
    """A message cannot be read: `place` says where ("segment 4"), `reason` what is wrong there."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: {reason}")
        self.place = place
        self.reason = reason


@dataclass(frozen=True, slots=True)
class AnsweredList:
    """One passenger list with its answers, in the order of the list; `header_error` says why there are none."""

    listed: PassengerList
    call: FlightCall | None
    answers: Sequence[tuple[ListedTraveller, CarrierAnswer]]
    header_error: str = ""


class Dialect(Protocol):
    """A form of messages and answers."""

    content_type: str

    def read(self, content: bytes, *, on: date) -> Interchange:
        """The message as lists. Raises UnableToReadMessage."""

    def reply(self, interchange: Interchange, answered: Sequence[AnsweredList], *, at: datetime) -> bytes:
        """The answer; empty when the message asks for none."""

    def error(self, problem: UnableToReadMessage, *, carrier: str, at: datetime) -> bytes:
        """What is sent back when the message cannot be read; empty when the caller words it."""


class Edifact:
    """PAXLST in, CUSRES out: 962 answers, 963 reports a message that could not be read."""

    content_type = "application/edifact"

    def read(self, content: bytes, *, on: date) -> Interchange:
        try:
            return read_interchange(content, received_on=on)
        except UnableToRead as problem:
            raise UnableToReadMessage(problem.place, problem.reason) from problem

    def reply(self, interchange: Interchange, answered: Sequence[AnsweredList], *, at: datetime) -> bytes:
        if not answered:
            return b""
        envelope = _envelope(interchange.sender or "", interchange.reference or "0", at)
        return write_clearance([_clearance(item) for item in answered], envelope)

    def error(self, problem: UnableToReadMessage, *, carrier: str, at: datetime) -> bytes:
        told = f"MESSAGE NOT READ AT {problem.place}: {problem.reason}"
        answer = ClearanceAnswer(
            function=AnswerFunction.ERROR_REPORT, message_reference="1", header_code="1", header_text=told
        )
        return write_clearance([answer], _envelope(carrier, "0", at))


def _envelope(recipient: str, reference: str, at: datetime) -> Envelope:
    return Envelope(sender=_OURSELVES, recipient=recipient, reference=reference, prepared_at=at, application="IAPI")


def _clearance(item: AnsweredList) -> ClearanceAnswer:
    call, listed = item.call, item.listed
    return ClearanceAnswer(
        function=AnswerFunction.ANSWER,
        message_reference=listed.message_reference,
        transaction_reference=listed.transaction_reference,
        common_access_reference=listed.common_access_reference,
        flight=call.announced_as if call else listed.flight_number,
        departure=call.origin if call else None,
        arrival=call.destination if call else None,
        departs_at=call.departs_local if call else None,
        arrives_at=call.arrives_local if call else None,
        header_code="1" if item.header_error else None,
        header_text=item.header_error or None,
        persons=tuple(
            PersonAnswer(
                locator=traveller.locator or None,
                reference=traveller.reference or None,
                code=answer.code,
                text=answer.text,
            )
            for traveller, answer in item.answers
        ),
    )
