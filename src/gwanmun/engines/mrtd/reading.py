"""Reads a machine readable zone of any of the five formats."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from gwanmun.engines.mrtd.checks import digit_checks
from gwanmun.engines.mrtd.dates import read_birth, read_expiry
from gwanmun.engines.mrtd.document_numbers import read_number
from gwanmun.engines.mrtd.errors import UnknownState
from gwanmun.engines.mrtd.layouts import Layout
from gwanmun.engines.mrtd.lines import find_layout, to_lines
from gwanmun.engines.mrtd.look_alikes import correct
from gwanmun.engines.mrtd.names import split_name
from gwanmun.engines.mrtd.states import state_to_iso3
from gwanmun.engines.mrtd.values import Correction, FieldCheck, MrzReading, Sex

__all__ = ["read_mrz"]

_Value = TypeVar("_Value")
_SEXES: dict[str, Sex] = {"M": "M", "F": "F", "<": "X", "X": "X"}


def read_mrz(text: str | Sequence[str], *, on: date) -> MrzReading:
    """Reads the zone as typed, pasted or scanned; `on` is the day from which two-digit years are understood.

    Whatever has the shape of a zone is read: wrong check digits, unlisted states and impossible dates are failed
    checks, and the value is then None (or the code as printed). Blanks, breaks and lower case do not matter.

    Raises:
        UnableToReadMrz: the text has not the shape of a zone; says the place and what to do.
    """
    typed = to_lines(text)
    layout = find_layout(typed)
    lines, corrections = correct(typed, layout)
    return _Reader(lines, layout, on).reading(corrections)


class _Reader:
    """Turns fields into values and collects the checks that fail on the way."""

    def __init__(self, lines: tuple[str, ...], layout: Layout, on: date) -> None:
        self.lines, self.layout, self.on = lines, layout, on
        self.checks = list(digit_checks(lines, layout))

    def reading(self, corrections: Sequence[Correction]) -> MrzReading:
        number = read_number(self.lines, self.layout)
        name = self._letters("name")
        surname, given = split_name(name)
        return MrzReading(
            format=self.layout.format,
            lines=self.lines,
            document_type=self._letters("document_type").rstrip("<"),
            issuer=self._state("issuer"),
            issuer_raw=self._text("issuer").rstrip("<"),
            surname=surname,
            given_names=given,
            name_truncated=not name.endswith("<"),
            document_number=_plain(number.number),
            nationality=self._state("nationality"),
            nationality_raw=self._text("nationality").rstrip("<"),
            birth=self._value("birth", "YYMMDD", lambda text: read_birth(text, self.on)),
            sex=self._value("sex", "M, F, <", _SEXES.__getitem__),
            expires_on=self._value("expires_on", "YYMMDD", lambda text: read_expiry(text, self.on)),
            personal_number=_plain(self._text("personal_number")),
            optional_data=_plain(number.optional_data),
            optional_data_2=_plain(self._text("optional_data_2")),
            checks=tuple(self.checks),
            corrections=corrections,
        )

    def _text(self, field: str) -> str:
        span = self.layout.fields.get(field)
        return span.of(self.lines) if span else ""

    def _value(self, field: str, form: str, read: Callable[[str], _Value | None]) -> _Value | None:
        text = self._text(field)
        try:
            return read(text)
        except (ValueError, KeyError):
            self.checks.append(FieldCheck(field, form, text, ok=False))
            return None

    def _letters(self, field: str) -> str:
        text = self._text(field)
        if any(character.isdigit() for character in text):
            self.checks.append(FieldCheck(field, "A-Z", text, ok=False))
        return text

    def _state(self, field: str) -> str:
        raw = self._text(field)
        try:
            return state_to_iso3(raw)
        except UnknownState:
            self.checks.append(FieldCheck(field, "Doc 9303-3 code", raw, ok=False))
            return raw.rstrip("<")


def _plain(text: str) -> str:
    return " ".join(text.replace("<", " ").split())
