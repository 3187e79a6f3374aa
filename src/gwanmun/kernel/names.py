"""Names of people: one value for each script, single names welcome, never forced into first and last."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from gwanmun.kernel.scripts import script_of

__all__ = ["NameOrder", "PersonName", "preferred_name"]

_SCRIPT_CODE = re.compile(r"[A-Z][a-z]{3}")
_JOINED_SCRIPTS = frozenset({"Hang", "Hani", "Jpan"})
_LONGEST_KOREAN_SURNAME = 2
_READ_FIRST = {"ko": ("Hang", "Latn"), "en": ("Latn", "Hang")}


class NameOrder(StrEnum):
    """The order in which the person's own usage puts the parts."""

    SURNAME_FIRST = "surname_first"
    GIVEN_FIRST = "given_first"


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name in one script (ISO 15924 code). A single name sits in either part; a person may have several of these.

    Parts are stored in Unicode NFC with single spaces. Comparison is exact; likeness belongs to screening.

    Raises:
        ValueError: both parts are empty, or `script` is not of the form of ISO 15924 ("Latn").
    """

    surname: str = ""
    given_names: str = ""
    script: str = "Latn"
    order: NameOrder = NameOrder.SURNAME_FIRST

    def __post_init__(self) -> None:
        object.__setattr__(self, "surname", _tidy(self.surname))
        object.__setattr__(self, "given_names", _tidy(self.given_names))
        if not (self.surname or self.given_names):
            raise ValueError("a name needs a surname or given names")
        if not _SCRIPT_CODE.fullmatch(self.script):
            raise ValueError(f"not an ISO 15924 script code such as Latn or Hang: {self.script!r}")

    @classmethod
    def in_own_script(cls, surname: str, given_names: str = "", *, order: NameOrder = NameOrder.SURNAME_FIRST) -> Self:
        """A name whose script is read from its letters; Zyyy (undetermined) when they mix."""
        return cls(surname, given_names, script_of(f"{surname} {given_names}"), order)

    @classmethod
    def from_mrz(cls, primary: str, secondary: str = "") -> Self:
        """A name from the identifiers of a machine readable zone (ICAO Doc 9303-3, 4.6), fillers already spaces.

        A document that does not tell the parts apart has the whole name in `primary`.
        """
        return cls(primary, secondary)

    @property
    def is_single(self) -> bool:
        """True when the person has one name only."""
        return not (self.surname and self.given_names)

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts that exist, in the person's own order."""
        pair = (self.surname, self.given_names)
        ordered = pair if self.order is NameOrder.SURNAME_FIRST else pair[::-1]
        return tuple(part for part in ordered if part)

    def display(self, language: str) -> str:
        """The name for a page in `language`: Korean puts the surname first, English keeps the person's order.

        The surname of a Latin name is in capitals, since readers cannot tell it from its place.
        """
        if self.script in _JOINED_SCRIPTS and len(self.surname) <= _LONGEST_KOREAN_SURNAME:
            return f"{self.surname}{self.given_names}"
        surname = self.surname.upper() if self.script == "Latn" else self.surname
        pair = (surname, self.given_names)
        given_first = language != "ko" and self.order is NameOrder.GIVEN_FIRST
        return " ".join(part for part in (pair[::-1] if given_first else pair) if part)


def preferred_name(names: Sequence[PersonName], language: str) -> PersonName:
    """The name of a person that readers of `language` can read; the first given when none is.

    Raises:
        ValueError: `names` is empty.
    """
    if not names:
        raise ValueError("a person has at least one name")
    return _first_in(names, _READ_FIRST.get(language, _READ_FIRST["en"])) or names[0]


def _first_in(names: Iterable[PersonName], scripts: Iterable[str]) -> PersonName | None:
    by_script = {name.script: name for name in reversed(list(names))}
    return next((by_script[script] for script in scripts if script in by_script), None)


def _tidy(part: str) -> str:
    return " ".join(unicodedata.normalize("NFC", part).split())
