"""Country codes in messages: alpha-3 stays as given, alpha-2 becomes alpha-3 (ISO 3166-1, with XKX for Kosovo)."""

import csv
from functools import cache
from importlib.resources import files

__all__ = ["alpha3"]


@cache
def _alpha3_of() -> dict[str, str]:
    table = files("gwanmun.engines.edifact").joinpath("countries.csv").read_text("ascii")
    return {row["alpha2"]: row["alpha3"] for row in csv.DictReader(table.splitlines())}


def alpha3(code: str) -> str:
    """`code` in capitals; alpha-2 codes of ISO 3166-1 are replaced. Other codes ("D", "GBD", "XXA") are kept."""
    code = code.upper()
    return _alpha3_of().get(code, code) if len(code) == 2 else code
