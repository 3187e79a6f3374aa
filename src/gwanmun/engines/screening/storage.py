"""An index on disk: one file an array (memory-mapped when opened), a description with checksums, changes as JSON."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from gwanmun.engines.screening.model import ListedDocument, ListedName, ListedPerson
from gwanmun.engines.screening.segment import COLUMNS, GROUPS, Segment, kin_of_classes
from gwanmun.engines.screening.strings import Strings
from gwanmun.kernel.partial_dates import PartialDate

__all__ = ["DamagedIndex", "Stored", "load", "person_from_json", "person_to_json", "store"]

_FORMAT = 2
_DESCRIPTION = "index.json"
_CHANGES = "changes.jsonl"


class DamagedIndex(ValueError):
    """The directory holds no index, one of another format, or one whose files do not have the sums written down."""


class Stored(NamedTuple):
    """What a directory holds."""

    version: str
    base: Segment
    overlay: tuple[ListedPerson, ...]


def person_to_json(person: ListedPerson) -> str:
    """One line of JSON."""
    return json.dumps(asdict(person) | {"births": [str(birth) for birth in person.births]}, ensure_ascii=False)


def person_from_json(line: str) -> ListedPerson:
    """The reverse of `person_to_json`."""
    data = json.loads(line)
    return ListedPerson(
        id=data["id"],
        names=tuple(ListedName(**name) for name in data["names"]),
        births=tuple(PartialDate.parse(birth) for birth in data["births"]),
        nationalities=tuple(data["nationalities"]),
        sex=data["sex"],
        documents=tuple(ListedDocument(**document) for document in data["documents"]),
        list_id=data["list_id"],
    )


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def store(directory: Path, version: str, base: Segment, overlay: Iterable[ListedPerson]) -> None:
    """Writes an index into `directory`, which is made; the description comes last, so that half an index is none."""
    directory.mkdir(parents=True, exist_ok=True)
    (directory / _DESCRIPTION).unlink(missing_ok=True)
    sums = {}
    for name, array in base.arrays():
        path = directory / f"{name}.npy"
        np.save(path, array)
        sums[path.name] = _sum(path)
    lines = "".join(person_to_json(person) + "\n" for person in overlay)
    (directory / _CHANGES).write_text(lines, encoding="utf-8")
    sums[_CHANGES] = _sum(directory / _CHANGES)
    about = {"format": _FORMAT, "version": version, "lists": base.lists, "nations": list(base.nations), "sums": sums}
    (directory / _DESCRIPTION).write_text(json.dumps(about, indent=1), encoding="utf-8")


def _map(directory: Path, name: str) -> NDArray[Any]:
    # Copy on write, though nobody writes: for compiled code a read-only array is another type, to be compiled anew.
    return np.asarray(np.load(directory / f"{name}.npy", mmap_mode="c"))


def _group(directory: Path, group: str) -> Any:
    kind = GROUPS[group]
    return kind(**{field: _map(directory, f"{group}-{field}") for field in kind._fields})


def _everything(directory: Path) -> dict[str, Any]:
    columns: dict[str, Any] = {name: _map(directory, name) for name in COLUMNS}
    columns["totals"] = columns["counts"]
    columns["kin_of_class"] = kin_of_classes(columns["vocabulary"])
    return columns | {group: _group(directory, group) for group in GROUPS}


def _describe(directory: Path, *, verify: bool) -> dict[str, Any]:
    try:
        about: dict[str, Any] = json.loads((directory / _DESCRIPTION).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DamagedIndex(f"no screening index in {directory}: {error}") from error
    if about.get("format") != _FORMAT:
        raise DamagedIndex(f"index format {about.get('format')!r}, this version reads {_FORMAT}: build the index anew")
    for name, wanted in about["sums"].items():
        if not (directory / name).exists() or (verify and _sum(directory / name) != wanted):
            raise DamagedIndex(f"{directory / name} is missing or does not have its checksum: build the index anew")
    return about


def load(directory: Path, *, verify: bool = True) -> Stored:
    """Opens an index; its arrays stay on disk and are shared by all processes that open it.

    Raises:
        DamagedIndex: see there. `verify=False` trusts the checksums and does not read the files.
    """
    about = _describe(directory, verify=verify)
    base = Segment(
        ids=Strings(_map(directory, "ids-start"), _map(directory, "ids-data")),
        lists=tuple(about["lists"]),
        nations={nation: number for number, nation in enumerate(about["nations"])},
        **_everything(directory),
    )
    with (directory / _CHANGES).open(encoding="utf-8") as lines:
        overlay = tuple(person_from_json(line) for line in lines)
    return Stored(about["version"], base, overlay)
