"""Spellings of one name: surnames of Korea and the Chinese world, one given name across languages, short forms.

The rows of `data/name_classes.csv` are written from passport usage; a spelling may stand in several rows.
"""

import csv
from functools import cache
from importlib.resources import files
from typing import NamedTuple

__all__ = ["CLASSES_A_WORD", "FIRST_DIMINUTIVE", "class_numbers", "classes_of", "members"]

#: A word belongs to at most so many classes; further rows of the table are an error of the table.
CLASSES_A_WORD = 4
#: Class numbers from here on are short forms, which are weak evidence.
FIRST_DIMINUTIVE = 1000


class _Table(NamedTuple):
    of_word: dict[str, tuple[int, ...]]
    members: dict[int, tuple[str, ...]]


@cache
def _table() -> _Table:
    of_word: dict[str, tuple[int, ...]] = {}
    members: dict[int, tuple[str, ...]] = {}
    with files("gwanmun.engines.screening").joinpath("data/name_classes.csv").open(encoding="utf-8") as lines:
        for number, row in enumerate(csv.DictReader(lines), start=1):
            key = number + (FIRST_DIMINUTIVE if row["kind"] == "diminutive" else 0)
            members[key] = tuple(dict.fromkeys(row["spellings"].split()))
            for word in members[key]:
                of_word[word] = (*of_word.get(word, ()), key)
    return _Table(of_word, members)


def classes_of(word: str) -> tuple[int, ...]:
    """Numbers of the classes that `word` belongs to; empty for most words."""
    return _table().of_word.get(word, ())


def class_numbers() -> tuple[int, ...]:
    """Numbers of all classes."""
    return tuple(_table().members)


def members(number: int) -> tuple[str, ...]:
    """All spellings of class `number`, the usual one first."""
    return _table().members[number]
