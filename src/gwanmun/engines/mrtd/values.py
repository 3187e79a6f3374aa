"""What a machine readable zone says: the result of reading, and the fields to write."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from gwanmun.engines.mrtd.layouts import MrzFormat
from gwanmun.kernel.partial_dates import PartialDate

__all__ = ["Correction", "FieldCheck", "MrzFields", "MrzReading", "Sex"]

Sex = Literal["M", "F", "X"]


@dataclass(frozen=True, slots=True)
class FieldCheck:
    """One check of one field. `expected` is the check digit due, or the form that the content should have."""

    field: str
    expected: str
    found: str
    ok: bool


class Correction(NamedTuple):
    """One character taken for its look-alike; line and column count from 1."""

    line: int
    column: int
    found: str
    became: str


@dataclass(frozen=True, slots=True)
class MrzReading:
    """A zone as read. `lines` are the lines after `corrections`; names have blanks where the zone has fillers.

    `issuer` and `nationality` are alpha-3 codes as used inside the system (an unlisted code stays as printed and
    fails its check), the printed codes stand in `*_raw`. `birth` is None when no part is known. `sex` X is the zone's
    `<`, unspecified; None is a character that means nothing. `expires_on` is None when the zone leaves it out.
    `personal_number` is the optional field of TD3; `optional_data` that of the other formats, `optional_data_2` the
    second one of TD1. `name_truncated` is the sign of 9303-3, 4.6: a letter in the last position.
    """

    format: MrzFormat
    lines: tuple[str, ...]
    document_type: str
    issuer: str
    issuer_raw: str
    surname: str
    given_names: str
    name_truncated: bool
    document_number: str
    nationality: str
    nationality_raw: str
    birth: PartialDate | None
    sex: Sex | None
    expires_on: date | None
    personal_number: str
    optional_data: str
    optional_data_2: str
    checks: Sequence[FieldCheck]
    corrections: Sequence[Correction]

    @property
    def valid(self) -> bool:
        """True when every check holds."""
        return all(check.ok for check in self.checks)

    @property
    def failed(self) -> tuple[FieldCheck, ...]:
        """The checks that do not hold."""
        return tuple(check for check in self.checks if not check.ok)


@dataclass(frozen=True, slots=True, kw_only=True)
class MrzFields:
    """What to write. Names may be in any script that `transliterate` knows; a single name is the surname.

    `issuer` and `nationality` are alpha-3 or printed codes. An unknown part of `birth` becomes `<<`.
    """

    document_type: str
    issuer: str
    surname: str
    given_names: str = ""
    document_number: str
    nationality: str
    birth: PartialDate | None
    sex: Sex
    expires_on: date | None
    personal_number: str = ""
    optional_data: str = ""
    optional_data_2: str = ""
