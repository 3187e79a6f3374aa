"""Acts, decrees, rules, notices and agreements, each with its short name and its known amendments.

`short` is how the data files and rule modules cite it ("Act 12(3)1"). Source: the published texts and their
amendment histories, in `data/instruments.csv` and `data/amendments.csv`.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from gwanmun.kernel.refusals import Text

__all__ = ["Amendment", "Instrument", "instruments"]


@dataclass(frozen=True, slots=True)
class Amendment:
    """One published version: number, promulgation (None: not held), first day in force, and the articles touched."""

    number: str
    promulgated_on: date | None
    effective_on: date
    kind: str
    articles: str


@dataclass(frozen=True, slots=True)
class Instrument:
    """A source of law. `amendments` is empty where the history was not held."""

    key: str
    short: str
    name: Text
    kind: str
    amendments: tuple[Amendment, ...] = ()


@cache
def instruments() -> Mapping[str, Instrument]:
    """All instruments by key. Raises KeyError when an amendment belongs to none."""
    rows = _rows("instruments.csv")
    history: dict[str, list[Amendment]] = {row["key"]: [] for row in rows}
    for row in _rows("amendments.csv"):
        history[row["instrument"]].append(_amendment(row))
    return MappingProxyType({row["key"]: _instrument(row, history[row["key"]]) for row in rows})


def _rows(name: str) -> list[dict[str, str]]:
    with (files("gwanmun.law") / "data" / name).open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def _instrument(row: dict[str, str], history: list[Amendment]) -> Instrument:
    in_order = tuple(sorted(history, key=lambda version: version.effective_on))
    return Instrument(row["key"], row["short"], Text(row["ko"], row["en"]), row["kind"], in_order)


def _amendment(row: dict[str, str]) -> Amendment:
    return Amendment(
        number=row["number"],
        promulgated_on=date.fromisoformat(row["promulgated_on"]) if row["promulgated_on"] else None,
        effective_on=date.fromisoformat(row["effective_on"]),
        kind=row["kind"],
        articles=row["articles"],
    )
