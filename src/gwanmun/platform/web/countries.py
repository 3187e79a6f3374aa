"""Names of states and nationalities by code: ISO 3166-1 alpha-3, XKX, and the special codes of ICAO 9303."""

import csv
from functools import cache
from importlib.resources import files

__all__ = ["country_choices", "country_name"]


@cache
def _names() -> dict[str, dict[str, str]]:
    text = files("gwanmun.platform.web").joinpath("data/countries.csv").read_text("utf-8")
    return {row["code"]: row for row in csv.DictReader(text.splitlines())}


def country_name(code: str, language: str) -> str:
    """The short name in `language` ("ko", else English); a code that is not in the list is returned as it is."""
    row = _names().get(code)
    return row["ko" if language == "ko" else "en"] if row else code


def country_choices(language: str) -> list[tuple[str, str]]:
    """Code and name of all states and nationalities in the order of their names, for a field of a form."""
    return sorted(((code, country_name(code, language)) for code in _names()), key=lambda choice: choice[1])
