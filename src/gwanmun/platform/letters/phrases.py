"""The fixed phrases of letters, by language."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

__all__ = ["phrase_languages", "phrases"]


def phrases(language: str) -> Mapping[str, str]:
    """The phrases in `language`; in English where there are none."""
    return _table().get(language) or _table()["en"]


def phrase_languages() -> tuple[str, ...]:
    """The languages that have phrases of their own."""
    return tuple(_table())


@cache
def _table() -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = yaml.safe_load((files(__package__) / "phrases.yaml").read_text())
    return table
