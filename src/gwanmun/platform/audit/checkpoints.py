"""Checkpoints: every seal and its leaf hashes, appended to plain files that others copy away from this machine.

Whoever holds a copy can tell when the newest seals were cut off or when the log was written anew, even by somebody who
has the database and the signing key. One line a seal, in JSON; a file holds 100,000 seals.
"""

import base64
import fcntl
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from gwanmun.platform.audit.merkle import tree_root
from gwanmun.platform.audit.models import Leaf, Seal
from gwanmun.platform.audit.statements import root_line, statement

__all__ = ["Checkpoint", "export_checkpoints", "read_checkpoints"]

_SEALS_PER_FILE = 100_000


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A seal as exported. `leaves` are the hashes of its entries in order."""

    number: int
    statement: bytes
    signature: bytes
    leaves: tuple[bytes, ...]


def export_checkpoints(folder: Path) -> int:
    """Appends the seals that the files in `folder` lack; returns how many. A half-written last line is written anew."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        missing = Seal.objects.filter(number__gt=_last_number(folder)).order_by("number")
        count = 0
        for seal in missing.iterator():
            with _file_of(folder, seal.number).open("ab") as file:
                _append(file, seal)
            count += 1
        return count


def read_checkpoints(folder: Path) -> Iterator[Checkpoint]:
    """The exported seals in order.

    Raises:
        ValueError: a line is damaged; the message names the file and the line.
    """
    for path in sorted(folder.glob("seals-*.jsonl")):
        with path.open("rb") as file:
            for row, line in enumerate(file, 1):
                if line.endswith(b"\n"):
                    yield _parse(line, f"{path.name} line {row}")


def _append(file: BinaryIO, seal: Seal) -> None:
    leaves = Leaf.objects.filter(seal_number=seal.number).order_by("position").values_list("hash", flat=True)
    line = {
        "number": seal.number,
        "statement": statement(seal).decode(),
        "signature": _text(bytes(seal.signature)),
        "leaves": [_text(bytes(leaf)) for leaf in leaves],
    }
    file.write(json.dumps(line).encode() + b"\n")
    file.flush()
    os.fsync(file.fileno())


def _parse(line: bytes, place: str) -> Checkpoint:
    try:
        fields = json.loads(line)
        read = Checkpoint(
            fields["number"],
            fields["statement"].encode(),
            base64.b64decode(fields["signature"]),
            tuple(base64.b64decode(leaf) for leaf in fields["leaves"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"The checkpoint file is damaged at {place}.") from error
    if root_line(tree_root(read.leaves)) not in read.statement.splitlines():
        raise ValueError(f"The checkpoint file is damaged at {place}.")
    return read


def _last_number(folder: Path) -> int:
    for path in sorted(folder.glob("seals-*.jsonl"), reverse=True):
        with path.open("rb+") as file:
            _cut_half_line(file)
            if last := _last_line(file):
                return _parse(last, path.name).number
    return 0


def _cut_half_line(file: BinaryIO) -> None:
    """A process that was killed while it wrote leaves a line without its end."""
    end = file.seek(0, os.SEEK_END)
    while end and _byte(file, end - 1) != b"\n":
        end -= 1
    file.truncate(end)


def _last_line(file: BinaryIO) -> bytes:
    end = start = file.seek(0, os.SEEK_END)
    while start and (start == end or _byte(file, start - 1) != b"\n"):
        start -= 1
    file.seek(start)
    return file.read()


def _byte(file: BinaryIO, position: int) -> bytes:
    file.seek(position)
    return file.read(1)


def _file_of(folder: Path, number: int) -> Path:
    return folder / f"seals-{number // _SEALS_PER_FILE:06}.jsonl"


def _text(value: bytes) -> str:
    return base64.b64encode(value).decode()
