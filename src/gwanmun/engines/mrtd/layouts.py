"""Where each field stands in the five formats (ICAO Doc 9303 parts 4 to 7), as data for reading and writing alike."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

__all__ = ["LAYOUTS", "Layout", "MrzFormat", "Span"]


class MrzFormat(StrEnum):
    """Card (3 lines of 30), card (2 of 36), passport (2 of 44), visas of the sizes of TD3 and TD2."""

    TD1 = "TD1"
    TD2 = "TD2"
    TD3 = "TD3"
    MRV_A = "MRV_A"
    MRV_B = "MRV_B"


class Span(NamedTuple):
    """Characters `start` up to `end` (excluded) of line `line`, counted from 0."""

    line: int
    start: int
    end: int

    def of(self, lines: Sequence[str]) -> str:
        return lines[self.line][self.start : self.end]

    @property
    def width(self) -> int:
        return self.end - self.start


@dataclass(frozen=True)
class Layout:
    """Fields, check digits (by the name of the checked field) and the parts under the composite check digit."""

    format: MrzFormat
    lines: int
    width: int
    fields: Mapping[str, Span]
    digits: Mapping[str, Span]
    composite: Sequence[Span] = field(default=())

    @property
    def long_numbers(self) -> bool:
        """True where a document number may run on into the optional data (9303-5 and 9303-6, TD1 and TD2)."""
        return "optional_data" in self.fields and "composite" in self.digits


def _two_lines(form: MrzFormat, width: int, optional: Mapping[str, Span]) -> Layout:
    """TD2, TD3 and the visas share everything up to the optional data of the second line."""
    fields = {
        "document_type": Span(0, 0, 2),
        "issuer": Span(0, 2, 5),
        "name": Span(0, 5, width),
        "document_number": Span(1, 0, 9),
        "nationality": Span(1, 10, 13),
        "birth": Span(1, 13, 19),
        "sex": Span(1, 20, 21),
        "expires_on": Span(1, 21, 27),
        **optional,
    }
    digits = {"document_number": Span(1, 9, 10), "birth": Span(1, 19, 20), "expires_on": Span(1, 27, 28)}
    if form in (MrzFormat.MRV_A, MrzFormat.MRV_B):
        return Layout(form, 2, width, fields, digits)
    if form is MrzFormat.TD3:
        digits["personal_number"] = Span(1, 42, 43)
    digits["composite"] = Span(1, width - 1, width)
    return Layout(form, 2, width, fields, digits, (Span(1, 0, 10), Span(1, 13, 20), Span(1, 21, width - 1)))


_TD1 = Layout(
    MrzFormat.TD1,
    3,
    30,
    {
        "document_type": Span(0, 0, 2),
        "issuer": Span(0, 2, 5),
        "document_number": Span(0, 5, 14),
        "optional_data": Span(0, 15, 30),
        "birth": Span(1, 0, 6),
        "sex": Span(1, 7, 8),
        "expires_on": Span(1, 8, 14),
        "nationality": Span(1, 15, 18),
        "optional_data_2": Span(1, 18, 29),
        "name": Span(2, 0, 30),
    },
    {
        "document_number": Span(0, 14, 15),
        "birth": Span(1, 6, 7),
        "expires_on": Span(1, 14, 15),
        "composite": Span(1, 29, 30),
    },
    (Span(0, 5, 30), Span(1, 0, 7), Span(1, 8, 15), Span(1, 18, 29)),
)

LAYOUTS: Mapping[MrzFormat, Layout] = {
    MrzFormat.TD1: _TD1,
    MrzFormat.TD2: _two_lines(MrzFormat.TD2, 36, {"optional_data": Span(1, 28, 35)}),
    MrzFormat.TD3: _two_lines(MrzFormat.TD3, 44, {"personal_number": Span(1, 28, 42)}),
    MrzFormat.MRV_A: _two_lines(MrzFormat.MRV_A, 44, {"optional_data": Span(1, 28, 44)}),
    MrzFormat.MRV_B: _two_lines(MrzFormat.MRV_B, 36, {"optional_data": Span(1, 28, 36)}),
}
