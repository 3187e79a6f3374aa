"""The document number, which on TD1 and TD2 may be longer than its field (ICAO Doc 9303-5 and 9303-6, section 4.2).

A long number shows a filler in place of the check digit; the rest, the check digit and a filler open the optional
data. Whether that filler counts in the check digit is read in both ways by issuers (Belgian cards differ among
themselves), so both are accepted; it is written without.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from gwanmun.engines.mrtd.check_digits import check_digit
from gwanmun.engines.mrtd.layouts import Layout

__all__ = ["DocumentNumber", "read_number"]

_PRINCIPAL = 9


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """The number as printed (with fillers), its check digit as found, and the optional data left beside it."""

    number: str
    digit: str
    optional_data: str

    @property
    def long(self) -> bool:
        return len(self.number) > _PRINCIPAL

    @property
    def expected(self) -> str:
        return check_digit(self.number)

    @property
    def ok(self) -> bool:
        if self.digit == self.expected:
            return True
        return self.long and self.digit == check_digit(f"{self.number[:_PRINCIPAL]}<{self.number[_PRINCIPAL:]}")


def read_number(lines: Sequence[str], layout: Layout) -> DocumentNumber:
    """The number of the zone, continued in the optional data where the layout allows it."""
    number = layout.fields["document_number"].of(lines)
    digit = layout.digits["document_number"].of(lines)
    optional = layout.fields["optional_data"].of(lines) if "optional_data" in layout.fields else ""
    rest, _, left = optional.partition("<")
    if layout.long_numbers and digit == "<" and "<" not in number and len(rest) > 1:
        return DocumentNumber(number + rest[:-1], rest[-1], left)
    return DocumentNumber(number, digit, optional)
