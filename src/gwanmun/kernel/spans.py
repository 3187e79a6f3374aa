"""Lengths of time as laws write them: three months are a calendar length, never ninety days."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from gwanmun.kernel.refusals import Text

__all__ = ["Span", "Unit"]


class Unit(StrEnum):
    """Units of statutory lengths; the value is the letter used in data files."""

    HOUR = "H"
    DAY = "D"
    WORKING_DAY = "WD"
    MONTH = "M"
    YEAR = "Y"


_FORM = re.compile(r"([1-9]\d*)(WD|[HDMY])")
_NAMES = {
    Unit.HOUR: Text("{n}시간", "{n} hour"),
    Unit.DAY: Text("{n}일", "{n} day"),
    Unit.WORKING_DAY: Text("{n}근무일", "{n} working day"),
    Unit.MONTH: Text("{n}개월", "{n} month"),
    Unit.YEAR: Text("{n}년", "{n} year"),
}


@dataclass(frozen=True, slots=True)
class Span:
    """`value` units, one or more. "30D", "6M" and "10WD" in data files.

    Raises:
        ValueError: the value is below one, or a text is not of that form.
    """

    value: int
    unit: Unit

    def __post_init__(self) -> None:
        if self.value < 1:
            raise ValueError(f"a length is one unit or more: {self.value}")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Reads the form of data files: a number and H, D, WD, M or Y."""
        match = _FORM.fullmatch(text.strip().upper())
        if not match:
            raise ValueError(f"not a length such as 30D, 6M, 1Y, 72H or 10WD: {text!r}")
        return cls(int(match[1]), Unit(match[2]))

    @property
    def in_months(self) -> int | None:
        """The length in months when it is one of months or years, else None."""
        return {Unit.MONTH: self.value, Unit.YEAR: 12 * self.value}.get(self.unit)

    def display(self, language: str) -> str:
        """ "3개월" in Korean, "3 months" in English."""
        text = _NAMES[self.unit](language, n=self.value)
        return text if language == "ko" or self.value == 1 else f"{text}s"

    def __str__(self) -> str:
        return f"{self.value}{self.unit}"
