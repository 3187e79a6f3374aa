"""Writes segments and the envelope around a message, with default service characters and everything released."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from gwanmun.engines.edifact.interchanges import Envelope
from gwanmun.kernel.partial_dates import PartialDate

__all__ = ["MessageText", "Value", "birth_date", "day", "envelop", "moment", "segment"]

Value = str | int | None
_TO_RELEASE = re.compile(r"[?+:']")
_NOT_DATA = re.compile(r"[\x00-\x1f\x7f-\x9f]+")


def segment(tag: str, *elements: Value | Sequence[Value]) -> str:
    """One segment with its terminator. A sequence is a composite; empty values at the end of either are left out."""
    written = [_element(element) for element in elements]
    while written and not written[-1]:
        written.pop()
    return "+".join([tag, *written]) + "'"


def _element(element: Value | Sequence[Value]) -> str:
    if isinstance(element, str) or element is None or isinstance(element, int):
        return _component(element)
    components = [_component(component) for component in element]
    while components and not components[-1]:
        components.pop()
    return ":".join(components)


def _component(value: Value) -> str:
    if value is None:
        return ""
    return _TO_RELEASE.sub(r"?\g<0>", _NOT_DATA.sub(" ", str(value)).strip())


def moment(qualifier: str, at: datetime | None, near: datetime) -> str:
    """DTM with a local time: YYMMDDHHMM while the year is near `near`, else CCYYMMDDHHMM; nothing for None."""
    if not at:
        return ""
    if _is_near(at, near):
        return segment("DTM", [qualifier, f"{at:%y%m%d%H%M}", "201"])
    return segment("DTM", [qualifier, f"{at.year:04d}{at:%m%d%H%M}", "203"])


def day(qualifier: str, on: date | None, near: datetime) -> str:
    """DTM with a day: YYMMDD while the year is near `near`, else CCYYMMDD; nothing for None."""
    if not on:
        return ""
    if _is_near(on, near):
        return segment("DTM", [qualifier, f"{on:%y%m%d}"])
    return segment("DTM", [qualifier, f"{on.year:04d}{on:%m%d}", "102"])


def _is_near(day: date, near: datetime) -> bool:
    """Whether a two-digit year is read again into its own century, soon after `near`."""
    return abs(day.year - near.year) < 49


def birth_date(birth: PartialDate | None, near: datetime) -> str:
    """DTM+329: YYMMDD for a day of the last 99 years, longer formats for others and for dates known in part."""
    if not birth:
        return ""
    if not birth.day:
        text, form = (f"{birth.year:04d}{birth.month:02d}", "610") if birth.month else (f"{birth.year:04d}", "602")
    elif 0 < near.year - birth.year < 99:
        text, form = f"{birth.year % 100:02d}{birth.month:02d}{birth.day:02d}", ""
    else:
        text, form = f"{birth.year:04d}{birth.month:02d}{birth.day:02d}", "102"
    return segment("DTM", ["329", text, form])


@dataclass(frozen=True, slots=True)
class MessageText:
    """A message to be enveloped: its reference, what UNH says after the message type, and its segments; empty ones are
    left out."""

    reference: str | None
    header: tuple[Value | Sequence[Value], ...]
    content: Sequence[str]


def envelop(kind: str, messages: Sequence[MessageText], envelope: Envelope) -> bytes:
    """The interchange with `messages` of type `kind` in one group. Messages without a reference are numbered.

    Text within ASCII is declared UNOA as carriers do, all other text UNOW in UTF-8 (ISO 9735-1, 0001).

    Raises:
        ValueError: there are no messages.
    """
    if not messages:
        raise ValueError("an interchange needs a message")
    prepared = f"{envelope.prepared_at:%y%m%d}", f"{envelope.prepared_at:%H%M}"
    sender = envelope.sender, envelope.sender_qualifier
    recipient = envelope.recipient, envelope.recipient_qualifier
    test = [None, None, None, "1"] if envelope.test else []
    body = [
        segment("UNG", kind, sender, recipient, prepared, envelope.group_reference, "UN", ["D", "05B"]),
        *(_message(kind, message, str(number)) for number, message in enumerate(messages, 1)),
        segment("UNE", len(messages), envelope.group_reference),
        segment("UNZ", 1, envelope.reference),
    ]
    opening = sender, recipient, prepared, envelope.reference, None, envelope.application, *test
    text = "".join(body)
    plain = text.isascii() and segment("UNB", *opening).isascii()
    unb = segment("UNB", ["UNOA" if plain else "UNOW", "4"], *opening)
    return ("UNA:+.? '" + unb + text).encode()


def _message(kind: str, message: MessageText, number: str) -> str:
    reference = message.reference or number
    content = [written for written in message.content if written]
    return "".join(
        [
            segment("UNH", reference, [kind, "D", "05B", "UN", "IATA"], *message.header),
            *content,
            segment("UNT", len(content) + 2, reference),
        ]
    )
