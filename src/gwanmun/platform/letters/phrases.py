"""The fixed phrases of letters, by language."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files

import yaml
from django.utils import translation
from django.utils.formats import date_format

__all__ = ["long_day", "phrase_languages", "phrases"]


def phrases(language: str) -> Mapping[str, str]:
    """The phrases in `language`; in English where there are none."""
    return _table().get(language) or _table()["en"]


def phrase_languages() -> tuple[str, ...]:
    """The languages that have phrases of their own."""
    return tuple(_table())


def long_day(day: date, language: str) -> str:
    """A day as the language writes it out, such as "2026년 11월 25일" or "Nov. 25, 2026"."""
    with translation.override(language):
        return date_format(day, "DATE_FORMAT")


@cache
def _table() -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = yaml.safe_load((files(__package__) / "phrases.yaml").read_text())
    return table
