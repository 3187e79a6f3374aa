"""Separates the segments of a file into messages, and checks what the service segments (UNB to UNZ) say about them."""

from gwanmun.engines.edifact.context import Context
from gwanmun.engines.edifact.findings import Finding
from gwanmun.engines.edifact.messages import Message
from gwanmun.engines.edifact.segments import Segment

__all__ = ["Separation"]

_SERVICE = {"UNB", "UNG", "UNH", "UNT", "UNE", "UNZ"}
_FIRST_IN_MESSAGE = {"BGM", "NAD", "TDT"}


class Separation:
    """Takes segments in their order. `header` is the first UNB, `messages` are complete after `end`."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.header: Segment | None = None
        self.messages: list[Message] = []
        self._open: Message | None = None
        self._interchange: Segment | None = None
        self._group: Segment | None = None
        self._groups = self._in_group = self._in_interchange = 0
        self._last = 0
        self._after_trailer = False

    def take(self, texts: list[str], first_number: int) -> None:
        """The next segments of the file."""
        service = [position for position, text in enumerate(texts) if text[:3] in _SERVICE]
        start = 0
        for position in [*service, len(texts)]:
            if start < position:
                self._last = first_number + position - 1
                self._content(texts[start:position], first_number + start)
            if position < len(texts):
                self._last = first_number + position
                self._service(Segment.parse(self._last, texts[position]))
            start = position + 1

    def end(self) -> None:
        """The file is over."""
        self._cut_off()
        if self._interchange:
            self.context.log.warn(self._last, Finding.NO_INTERCHANGE_TRAILER)

    def _service(self, segment: Segment) -> None:
        match segment.tag:
            case "UNB":
                self._begin_interchange(segment)
            case "UNG":
                self._cut_off()
                self._group, self._in_group = segment, 0
                self._groups += 1
            case "UNH":
                self._begin_message(segment, segment.number)
            case "UNT":
                self._end_message(segment)
            case "UNE":
                self._cut_off()
                self._compare(segment, self._in_group, self._group.value(5) if self._group else None)
            case _:
                self._end_interchange(segment)

    def _begin_interchange(self, segment: Segment) -> None:
        self._cut_off()
        if self._interchange:
            self.context.log.warn(segment.number, Finding.NO_INTERCHANGE_TRAILER)
        if self.header:
            self.context.log.warn(segment.number, Finding.SEVERAL_INTERCHANGES, segment.value(5))
        self.header = self.header or segment
        self._interchange, self._group, self._after_trailer = segment, None, False
        self._groups = self._in_group = self._in_interchange = 0

    def _begin_message(self, header: Segment | None, number: int) -> None:
        self._cut_off()
        if not self._interchange and not self.messages:
            self.context.log.warn(number, Finding.NO_INTERCHANGE_HEADER)
        self._open = Message(header, number + 1 if header else number)
        self.messages.append(self._open)
        self._in_group += 1
        self._in_interchange += 1
        self._after_trailer = False

    def _content(self, texts: list[str], first_number: int) -> None:
        if self._open is None:
            texts, first_number = self._outside(texts, first_number)
        if self._open is not None:
            self._open.texts.extend(texts)

    def _outside(self, texts: list[str], first_number: int) -> tuple[list[str], int]:
        """Segments before any UNH: begins a message where its content begins. Behind UNZ there are only footers."""
        if self._after_trailer:
            return [], first_number
        for position, text in enumerate(texts):
            number = first_number + position
            if text[:3] in _FIRST_IN_MESSAGE:
                self.context.log.warn(number, Finding.NO_MESSAGE_HEADER)
                self._begin_message(None, number)
                return texts[position:], number
            self.context.warn(Segment.parse(number, text), Finding.STRAY_SEGMENT)
        return [], first_number

    def _end_message(self, segment: Segment) -> None:
        message, self._open = self._open, None
        if message is None:
            self.context.warn(segment, Finding.STRAY_SEGMENT)
        elif message.header:
            # UNH and UNT count as segments of the message.
            self._compare(segment, len(message.texts) + 2, message.header.value(1), Finding.SEGMENT_COUNT)

    def _end_interchange(self, segment: Segment) -> None:
        self._cut_off()
        declared = self._groups or self._in_interchange
        self._compare(segment, declared, self._interchange.value(5) if self._interchange else None)
        self._interchange, self._after_trailer = None, True

    def _cut_off(self) -> None:
        if self._open is not None:
            self.context.log.warn(self._last, Finding.TRUNCATED)
            self._open = None

    def _compare(
        self, trailer: Segment, found: int, reference: str | None, code: Finding = Finding.MESSAGE_COUNT
    ) -> None:
        """Count and reference in a trailer, against what was found and what the header said."""
        declared = trailer.value(1)
        if (int(declared) if declared.isdigit() and len(declared) < 10 else None) != found:
            self.context.log.warn(trailer.number, code, declared, found)
        if reference is not None and trailer.value(2) != reference:
            self.context.log.warn(trailer.number, Finding.REFERENCE_DIFFERS, reference, trailer.value(2))
