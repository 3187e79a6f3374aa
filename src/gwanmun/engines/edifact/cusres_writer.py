"""Writes a ClearanceAnswer as CUSRES D.05B, in the order of segments that carriers expect."""

from collections.abc import Sequence
from datetime import datetime

from gwanmun.engines.edifact.answers import ClearanceAnswer, PersonAnswer
from gwanmun.engines.edifact.interchanges import Envelope
from gwanmun.engines.edifact.writing import MessageText, envelop, moment, segment

__all__ = ["write_clearance"]


def write_clearance(answers: ClearanceAnswer | Sequence[ClearanceAnswer], envelope: Envelope) -> bytes:
    """The interchange with one CUSRES for each of `answers`.

    Raises:
        ValueError: there are no answers.
    """
    several = [answers] if isinstance(answers, ClearanceAnswer) else answers
    return envelop("CUSRES", [_message(answer, envelope.prepared_at) for answer in several], envelope)


def _message(answer: ClearanceAnswer, near: datetime) -> MessageText:
    part = ["01", "F"] if answer.common_access_reference else None
    content = [
        segment("BGM", answer.function.value),
        _reference("TN", answer.transaction_reference),
        _reference("AF", answer.flight),
        moment("189", answer.departs_at, near),
        moment("232", answer.arrives_at, near),
        segment("LOC", "125", answer.departure) if answer.departure else "",
        segment("LOC", "87", answer.arrival) if answer.arrival else "",
    ]
    if answer.header_code or answer.header_text:
        content += [segment("ERP", "1"), _code(answer.header_code), _text(answer.header_text)]
    for person in answer.persons:
        content += _person(person)
    return MessageText(answer.message_reference, (answer.common_access_reference, part), content)


def _person(person: PersonAnswer) -> list[str]:
    return [
        segment("ERP", "2"),
        _reference("AVF", person.locator),
        _reference("ABO", person.reference),
        _code(person.code),
        *map(_code, person.further_codes),
        _text(person.text),
    ]


def _reference(qualifier: str, value: str | None) -> str:
    return segment("RFF", [qualifier, value]) if value else ""


def _code(code: str | None) -> str:
    return segment("ERC", code) if code else ""


def _text(text: str | None) -> str:
    return segment("FTX", "AAP", None, None, text) if text else ""
