"""Proves that nothing in the log was altered, removed or slipped in, or names the first thing that was."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Literal

from django.conf import settings
from django.db.models import Exists, OuterRef, QuerySet

from gwanmun.platform.audit.checkpoints import Checkpoint, read_checkpoints
from gwanmun.platform.audit.findings import Finding, leaf_missing, row_finding, seal_finding, seal_missing
from gwanmun.platform.audit.merkle import leaf_hash, tree_root
from gwanmun.platform.audit.models import Entry, Leaf, Read, Seal, Unsealed
from gwanmun.platform.audit.rows import Row, rows_by_id
from gwanmun.platform.audit.statements import FIRST_PREVIOUS, is_signed, public_key, seal_hash, statement
from gwanmun.platform.keys.ring import UnknownKey

__all__ = ["Verification", "verify"]

_ROWS_AT_ONCE = 2_000


@dataclass(frozen=True, slots=True)
class Verification:
    """What was checked: `entries` (and reads) under `seals`, `checkpoints` exported; `unsealed` ones wait."""

    entries: int
    seals: int
    checkpoints: int
    unsealed: int
    finding: Finding | None

    @property
    def intact(self) -> bool:
        return self.finding is None


@dataclass(frozen=True, slots=True)
class _Place:
    leaf: Leaf
    sealed: Row | None


def verify(checkpoints: Path | None = None) -> Verification:
    """Reads the whole log and every exported checkpoint (of `settings.CHECKPOINTS`, or of the folder given, such as
    a copy kept elsewhere) and stops at the first finding."""
    return _Check(checkpoints or settings.CHECKPOINTS).run()


class _Check:
    """One pass over seals, leaves, entries and checkpoints, each read in order and none held as a whole."""

    def __init__(self, folder: Path) -> None:
        self.exported = read_checkpoints(folder)
        self.next_exported: Checkpoint | None = None
        self.last = Seal.objects.order_by("-number").values_list("number", flat=True).first() or 0
        self.rows = _sealed_rows(self.last)
        self.next_row: _Place | None = None
        self.entries = self.seals = self.checkpoints = 0

    def run(self) -> Verification:
        finding = self._check_seals() or self._find_cut_seals() or self._find_inserted_row() or self._find_missing_row()
        return Verification(self.entries, self.seals, self.checkpoints, Unsealed.objects.count(), finding)

    def _check_seals(self) -> Finding | None:
        self._advance_row()
        self._advance_exported()
        previous: Seal | None = None
        for seal in Seal.objects.filter(number__lte=self.last).order_by("number").iterator(_ROWS_AT_ONCE):
            if finding := self._check_seal(seal, previous):
                return finding
            previous = seal
            self.seals += 1
        return None

    def _check_seal(self, seal: Seal, previous: Seal | None) -> Finding | None:
        expected = previous.number + 1 if previous else 1
        if seal.number != expected:
            return seal_missing(expected)
        exported = self._take_exported(seal.number)
        rows = self._take_rows(seal.number)
        self.entries += len(rows)
        return _seal_altered(seal, previous, exported) or _rows_differ(seal, rows, exported)

    def _find_cut_seals(self) -> Finding | None:
        later = self.next_exported
        return seal_missing(later.number) if later and later.number > self.last else None

    def _find_inserted_row(self) -> Finding | None:
        uncovered = ~Exists(Leaf.objects.filter(pk=OuterRef("pk"))), ~Exists(Unsealed.objects.filter(pk=OuterRef("pk")))
        loose = Leaf.objects.filter(~Exists(Seal.objects.filter(pk=OuterRef("seal_number"))))
        suspicions: tuple[tuple[Literal["entry", "read"], QuerySet[Any]], ...] = (
            ("entry", Entry.objects.filter(*uncovered)),
            ("read", Read.objects.filter(*uncovered)),
            ("entry", loose),
        )
        for what, suspects in suspicions:
            if found := suspects.order_by("pk").values_list("pk", flat=True).first():
                return row_finding("inserted", what, found)
        return None

    def _find_missing_row(self) -> Finding | None:
        entry, read = Entry.objects.filter(pk=OuterRef("pk")), Read.objects.filter(pk=OuterRef("pk"))
        mark = Unsealed.objects.filter(~Exists(entry), ~Exists(read)).order_by("pk").first()
        return row_finding("missing", "entry", mark.pk) if mark else None

    def _take_rows(self, number: int) -> list[_Place]:
        taken = []
        while self.next_row and self.next_row.leaf.seal_number <= number:
            taken.append(self.next_row)
            self._advance_row()
        return taken

    def _take_exported(self, number: int) -> Checkpoint | None:
        exported = None
        while self.next_exported and self.next_exported.number <= number:
            exported = self.next_exported
            self.checkpoints += 1
            self._advance_exported()
        return exported if exported and exported.number == number else None

    def _advance_row(self) -> None:
        self.next_row = next(self.rows, None)

    def _advance_exported(self) -> None:
        self.next_exported = next(self.exported, None)


def _sealed_rows(last: int) -> Iterator[_Place]:
    leaves = Leaf.objects.filter(seal_number__lte=last).order_by("seal_number", "position").iterator(_ROWS_AT_ONCE)
    while batch := list(islice(leaves, _ROWS_AT_ONCE)):
        rows = rows_by_id([leaf.pk for leaf in batch])
        yield from (_Place(leaf, rows.get(leaf.pk)) for leaf in batch)


def _seal_altered(seal: Seal, previous: Seal | None, exported: Checkpoint | None) -> Finding | None:
    chained = bytes(seal.previous) == (seal_hash(previous) if previous else FIRST_PREVIOUS)
    as_exported = exported is None or exported.statement == statement(seal)
    return None if chained and as_exported and _is_signed(seal) else seal_finding(seal.number)


def _is_signed(seal: Seal) -> bool:
    try:
        key = public_key(seal.key_number)
    except UnknownKey:
        return False
    return is_signed(bytes(seal.signature), statement(seal), key)


def _what(place: _Place) -> Literal["entry", "read"]:
    return "read" if isinstance(place.sealed, Read) else "entry"


def _rows_differ(seal: Seal, rows: list[_Place], exported: Checkpoint | None) -> Finding | None:
    hashes = []
    for position, row in enumerate(rows):
        if position >= seal.size or row.leaf.seal_number != seal.number:
            return row_finding("inserted", _what(row), row.leaf.pk)
        if row.leaf.position != position:
            break
        if row.sealed is None:
            return row_finding("missing", "entry", row.leaf.pk)
        digest = leaf_hash(row.sealed.content())
        if digest != bytes(row.leaf.hash) or (exported and digest != exported.leaves[position]):
            return row_finding("altered", _what(row), row.sealed.pk)
        hashes.append(digest)
    if len(hashes) < seal.size:
        return leaf_missing(seal.number, len(hashes))
    return None if tree_root(hashes) == bytes(seal.root) else seal_finding(seal.number)
