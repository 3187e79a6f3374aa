"""Plausible names of invented people: in their own script and in the Latin letters of their passport.

Name parts stand in `data/names/<culture>.csv`, how a culture puts them together in `data/cultures.csv`. The parts are
common ones, combined at random; no real person is meant. A part without a Latin form is transliterated as ICAO Doc
9303 does; where passports follow custom (KIM, NGUYEN, TSOY), the custom stands in the file.
"""

import string
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Literal

from gwanmun.engines.mrtd import transliterate
from gwanmun.synthetic.tables import Weighted, rows

__all__ = ["PersonName", "cultures", "name_of"]

Sex = Literal["M", "F"]


@dataclass(frozen=True, slots=True)
class PersonName:
    """`native` in `script` (ISO 15924) and the passport's Latin parts; a single name is the surname alone."""

    native: str
    script: str
    surname: str
    given_names: str


@dataclass(frozen=True, slots=True)
class _Pattern:
    script: str
    surname: str
    given: str
    native: str


@dataclass(frozen=True, slots=True)
class _Part:
    native: str
    latin: str


@cache
def cultures() -> tuple[str, ...]:
    """Every culture that names can be drawn from."""
    return tuple(dict.fromkeys(row["culture"] for row in rows("cultures")))


@cache
def _patterns(culture: str) -> Weighted[_Pattern]:
    return Weighted(
        (_Pattern(row["script"], row["surname"], row["given"], row["native"]), float(row["weight"]))
        for row in rows("cultures")
        if row["culture"] == culture
    )


@cache
def _parts(culture: str, part: str, sex: Sex) -> Weighted[_Part]:
    return Weighted(
        (_Part(row["native"], row["latin"] or transliterate(row["native"])), float(row["weight"] or 1))
        for row in rows(f"names/{culture}")
        if row["part"] == part and row["sex"] in ("", sex)
    )


@cache
def _tokens(pattern: str) -> tuple[tuple[str, str | None], ...]:
    return tuple((literal, field) for literal, field, _, _ in string.Formatter().parse(pattern))


def name_of(rng: Random, culture: str, sex: Sex) -> PersonName:
    """A name of `culture` (one of `cultures()`)."""
    pattern = _patterns(culture).pick(rng)
    surname, latin_surname = _fill(rng, pattern.surname, culture, sex)
    given, latin_given = _fill(rng, pattern.given, culture, sex)
    native = pattern.native.format(s=surname, g=given)
    return PersonName(native, pattern.script, transliterate(latin_surname), transliterate(latin_given))


def _fill(rng: Random, pattern: str, culture: str, sex: Sex) -> tuple[str, str]:
    native, latin = [], []
    for literal, field in _tokens(pattern):
        native.append(literal)
        latin.append(literal)
        if field:
            part = _parts(culture, field, sex).pick(rng)
            native.append(part.native)
            latin.append(part.latin)
    return "".join(native), "".join(latin)
