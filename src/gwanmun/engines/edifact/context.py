"""What all readers of one file share: the day of receipt, the log, and readings that warn instead of failing."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from gwanmun.engines.edifact.dates import read_birth, read_date, read_moment
from gwanmun.engines.edifact.findings import Finding, Log
from gwanmun.engines.edifact.segments import Segment
from gwanmun.kernel.partial_dates import PartialDate

__all__ = ["Context"]


@dataclass(slots=True)
class Context:
    """`received_on` gives two-digit years their century."""

    received_on: date
    log: Log = field(default_factory=Log)

    def warn(self, segment: Segment, code: Finding) -> None:
        """Notes a warning that quotes the segment."""
        self.log.warn(segment.number, code, segment)

    def birth(self, segment: Segment, text: str, form: str) -> PartialDate | None:
        """A date of birth; None, with a warning, when unreadable."""
        found = read_birth(text, form, self.received_on)
        if found is None and text:
            self.warn(segment, Finding.UNREADABLE_DATE)
        return found

    def day(self, segment: Segment, text: str, form: str) -> date | None:
        """A day; None, with a warning, when unreadable."""
        found = read_date(text, form, self.received_on)
        if found is None and text:
            self.warn(segment, Finding.UNREADABLE_DATE)
        return found

    def moment(self, segment: Segment, text: str, form: str) -> datetime | None:
        """A local time; None, with a warning, when unreadable."""
        found = read_moment(text, form, self.received_on)
        if found is None and text:
            self.warn(segment, Finding.UNREADABLE_DATE)
        return found

    def count(self, segment: Segment, text: str) -> int | None:
        """A whole number from 0; None, with a warning, when unreadable."""
        if text.isascii() and text.isdigit() and len(text) <= 9:
            return int(text)
        if text:
            self.warn(segment, Finding.UNREADABLE_NUMBER)
        return None

    def measure(self, segment: Segment, text: str) -> Decimal | None:
        """A decimal number with comma or point; None, with a warning, when unreadable."""
        try:
            number = Decimal(text.replace(",", "."))
            if number.is_finite() and 0 <= number < 1_000_000:
                return number
        except InvalidOperation:
            pass
        if text:
            self.warn(segment, Finding.UNREADABLE_NUMBER)
        return None
