"""Reads the dated data beside each act: `parameters.yaml` for single values, and tables for lists of countries.

A table is a CSV file; `parameters.yaml` says which columns make up the key and which one holds the value, so that one
file can feed several parameters. A key column may hold several codes parted by ";".
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import product
from typing import Any

import yaml

from gwanmun.law.citations import cite
from gwanmun.law.parameters import Parameter
from gwanmun.law.values import read_value

__all__ = ["Declared", "data_folders", "declared", "read_declaration"]


def data_folders() -> Iterator[Traversable]:
    """The data folder that all acts share, then those of each act and its parts by name."""
    yield from _data_folders_in(files("gwanmun.law"))


def _data_folders_in(package: Traversable) -> Iterator[Traversable]:
    for item in sorted(
        (item for item in package.iterdir() if item.is_dir()), key=lambda item: (item.name != "data", item.name)
    ):
        if item.name == "data":
            yield item
        else:
            yield from _data_folders_in(item)


@dataclass(frozen=True, slots=True)
class Declared:
    """A parameter as its data file declares it. `open_to_offices`: an office may add keys that no source gives."""

    name: str
    unit: str
    label_ko: str
    label_en: str
    gaps_allowed: bool
    open_to_offices: bool
    citation: str
    versions: tuple[Parameter, ...]


def declared() -> Iterator[Declared]:
    """Every parameter of every act, in the order of the files."""
    for folder in data_folders():
        listing = folder / "parameters.yaml"
        if listing.is_file():
            for entry in yaml.load(listing.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader):
                yield read_declaration(entry, folder)


def read_declaration(entry: dict[str, Any], folder: Traversable) -> Declared:
    """One entry of `parameters.yaml`; its tables lie in `folder`. Raises ValueError that names the row at fault."""
    rows = _table_rows(entry, folder) if "table" in entry else entry["versions"]
    return Declared(
        name=entry["name"],
        unit=entry["unit"],
        label_ko=entry["label"]["ko"],
        label_en=entry["label"]["en"],
        gaps_allowed=entry.get("gaps_allowed", "table" in entry),
        open_to_offices=entry.get("open_to_offices", False),
        citation=entry["citation"],
        versions=tuple(_version(entry, row) for row in rows),
    )


def _version(entry: dict[str, Any], row: dict[str, Any]) -> Parameter:
    try:
        return Parameter(
            name=entry["name"],
            key=str(row.get("key", "")),
            value=read_value(row["value"], entry["unit"]),
            unit=entry["unit"],
            valid_from=_day(row.get("from")),
            valid_to=_day(row.get("to")),
            bases=cite(row.get("citation") or entry["citation"]),
            confidence=row.get("confidence") or entry.get("confidence", ""),
            note=row.get("note") or entry.get("note", ""),
        )
    except (KeyError, ValueError) as error:
        raise ValueError(f"parameter {entry['name']}, row {row}: {error}") from error


def _day(raw: object) -> date | None:
    if raw is None or raw == "":
        return None
    return raw if isinstance(raw, date) else date.fromisoformat(str(raw))


def _table_rows(entry: dict[str, Any], folder: Traversable) -> Iterator[dict[str, Any]]:
    """Rows of the table in the shape of single versions; a row without a value says nothing about this parameter."""
    table = entry["table"]
    confidence = table.get("confidence", "confidence")
    with (folder / table["file"]).open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            value = _table_value(row, table)
            if value == "" or any(row[column] != wanted for column, wanted in table.get("where", {}).items()):
                continue
            for parts in product(*(row[column].split(";") for column in table["key"])):
                yield {
                    "key": ":".join(parts),
                    "value": value,
                    "from": row.get("valid_from"),
                    "to": row.get("valid_to"),
                    "citation": row.get("citation"),
                    "confidence": row[confidence],
                    "note": row.get("note"),
                }


def _table_value(row: dict[str, str], table: dict[str, Any]) -> str:
    """The value column; a band is read from three columns; a list without values says that its keys are on it."""
    if "band" in table:
        lower, upper, result = (row[column] for column in table["band"])
        return f"{lower}..{upper}: {result}"
    return row[table["value"]] if "value" in table else "true"
