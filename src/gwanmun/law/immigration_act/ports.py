"""The ports of entry by name, for those who have to choose one. Source: Immigration Act 2(6); Decree 98."""

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from gwanmun.law.in_force import at

__all__ = ["Port", "in_force"]


@dataclass(frozen=True, slots=True)
class Port:
    """A port of entry: its code ("ICN"), kind ("airport") and names."""

    code: str
    kind: str
    name_ko: str
    name_en: str

    def name(self, language: str) -> str:
        """The name in Korean, else in English."""
        return self.name_ko if language == "ko" else self.name_en


def in_force(on: date) -> tuple[Port, ...]:
    """The ports on which a decision of that day may rest, in the order of the Decree: airports first."""
    ports = _ports()
    return tuple(ports[code] for code in at(on).keys("port.kind"))


@cache
def _ports() -> dict[str, Port]:
    source = files("gwanmun.law.immigration_act") / "data" / "ports.csv"
    with source.open(encoding="utf-8", newline="") as rows:
        return {
            row["port"]: Port(row["port"], row["kind"], row["name_ko"], row["name_en"]) for row in csv.DictReader(rows)
        }
