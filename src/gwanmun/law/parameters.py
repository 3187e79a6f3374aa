"""A parameter: one dated value of the law, with its citation and how sure we are of it.

Amounts, periods, ages and lists of countries live in data files as parameters, never in code. A list is a parameter
with keys: one history a country. `valid_from` and `valid_to` are inclusive; None means before, or beyond, what is
known.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import TypeVar

from gwanmun.kernel.refusals import LegalBasis
from gwanmun.kernel.spans import Span
from gwanmun.law.administrative_periods.windows import Window
from gwanmun.law.bands import Band
from gwanmun.law.values import Value

__all__ = ["CONFIDENCES", "Parameter", "check_history"]

CONFIDENCES = ("V", "K", "U")
"""V: read in a source; K: well known, not read again; U: uncertain, used only when an office confirms it."""

Kind = TypeVar("Kind")
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Parameter:
    """One version of a value of the law. `confirmed_by` names the office that vouches for an uncertain one."""

    name: str
    key: str
    value: Value
    unit: str
    valid_from: date | None
    valid_to: date | None
    bases: tuple[LegalBasis, ...]
    confidence: str
    note: str = ""
    confirmed_by: str = ""

    def __post_init__(self) -> None:
        if self.confidence not in CONFIDENCES:
            raise ValueError(f"{self}: confidence {self.confidence!r} is none of V, K, U")
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValueError(f"{self}: ends before it begins")

    @property
    def trusted(self) -> bool:
        """True when a decision may rest on it."""
        return self.confidence != "U" or bool(self.confirmed_by)

    @property
    def begins(self) -> date:
        return self.valid_from or date.min

    @property
    def ends(self) -> date:
        return self.valid_to or date.max

    @property
    def flag(self) -> bool:
        return _typed(self, bool)

    @property
    def number(self) -> int:
        return _typed(self, int)

    @property
    def text(self) -> str:
        return _typed(self, str)

    @property
    def term(self) -> Span:
        return _typed(self, Span)

    @property
    def window(self) -> Window:
        return _typed(self, Window)

    @property
    def band(self) -> Band:
        return _typed(self, Band)

    @property
    def items(self) -> tuple[str, ...]:
        return _typed(self, tuple)

    def __str__(self) -> str:
        name = f"{self.name}[{self.key}]" if self.key else self.name
        return f"{name} {self.valid_from or '…'}–{self.valid_to or '…'}"


def _typed(parameter: Parameter, kind: type[Kind]) -> Kind:
    """The value when it is of the kind that the rule reads; raises TypeError when the data file says otherwise."""
    if not isinstance(parameter.value, kind):
        raise TypeError(f"{parameter} holds {parameter.value!r}, not a {kind.__name__}")
    return parameter.value


def check_history(versions: Iterable[Parameter], *, gaps_allowed: bool) -> tuple[Parameter, ...]:
    """The versions of one parameter and key in order of time.

    Raises:
        ValueError: two of them overlap, or a day between them has none although `gaps_allowed` is False.
    """
    ordered = tuple(sorted(versions, key=lambda version: version.begins))
    for earlier, later in pairwise(ordered):
        if later.begins <= earlier.ends:
            raise ValueError(f"{earlier} and {later} overlap")
        if not gaps_allowed and later.begins != earlier.ends + _ONE_DAY:
            raise ValueError(f"no value between {earlier} and {later}")
    return ordered
