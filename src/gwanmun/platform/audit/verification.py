"""Proves that nothing in the log was altered, removed or slipped in, or names the first thing that was."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Literal

from django.conf import settings

from gwanmun.kernel.refusals import Text
from gwanmun.platform.audit.checkpoints import Checkpoint, read_checkpoints
from gwanmun.platform.audit.merkle import leaf_hash, tree_root
from gwanmun.platform.audit.models import Entry, Leaf, Seal, Unsealed
from gwanmun.platform.audit.statements import FIRST_PREVIOUS, is_signed, public_key, seal_hash, statement

__all__ = ["Finding", "Verification", "verify"]

_ROWS_AT_ONCE = 2_000


@dataclass(frozen=True, slots=True)
class Finding:
    """The first thing that is not as it was sealed. `name` is an entry's id or a seal's number."""

    kind: Literal["altered", "missing", "inserted"]
    what: Literal["entry", "seal"]
    name: str
    explanation: Text


@dataclass(frozen=True, slots=True)
class Verification:
    """What was checked: `entries` under `seals`, and `checkpoints` exported. `unsealed` entries wait for a seal."""

    entries: int
    seals: int
    checkpoints: int
    unsealed: int
    finding: Finding | None

    @property
    def intact(self) -> bool:
        return self.finding is None


@dataclass(frozen=True, slots=True)
class _Row:
    leaf: Leaf
    entry: Entry | None


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
        self.next_row: _Row | None = None
        self.entries = self.seals = self.checkpoints = 0

    def run(self) -> Verification:
        finding = self._check_seals() or self._find_cut_seals() or self._find_inserted_entry()
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
            return _seal_missing(expected)
        exported = self._take_exported(seal.number)
        rows = self._take_rows(seal.number)
        self.entries += len(rows)
        return _seal_altered(seal, previous, exported) or _entries_differ(seal, rows, exported)

    def _find_cut_seals(self) -> Finding | None:
        later = self.next_exported
        return _seal_missing(later.number) if later and later.number > self.last else None

    def _find_inserted_entry(self) -> Finding | None:
        sealed, waiting = Leaf.objects.values("entry_id"), Unsealed.objects.values("entry_id")
        stranger = Entry.objects.exclude(pk__in=sealed).exclude(pk__in=waiting).order_by("pk").first()
        return _entry_finding("inserted", str(stranger.pk)) if stranger else None

    def _take_rows(self, number: int) -> list[_Row]:
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


def _sealed_rows(last: int) -> Iterator[_Row]:
    leaves = Leaf.objects.filter(seal_number__lte=last).order_by("seal_number", "position").iterator(_ROWS_AT_ONCE)
    while batch := list(islice(leaves, _ROWS_AT_ONCE)):
        entries = Entry.objects.in_bulk([leaf.entry_id for leaf in batch])
        yield from (_Row(leaf, entries.get(leaf.entry_id)) for leaf in batch)


def _seal_altered(seal: Seal, previous: Seal | None, exported: Checkpoint | None) -> Finding | None:
    chained = bytes(seal.previous) == (seal_hash(previous) if previous else FIRST_PREVIOUS)
    signed = is_signed(bytes(seal.signature), statement(seal), public_key(seal.key_number))
    as_exported = exported is None or exported.statement == statement(seal)
    return None if chained and signed and as_exported else _seal_finding(seal.number)


def _entries_differ(seal: Seal, rows: list[_Row], exported: Checkpoint | None) -> Finding | None:
    hashes = []
    for position, row in enumerate(rows):
        if position >= seal.size:
            return _entry_finding("inserted", str(row.leaf.entry_id))
        if row.leaf.position != position:
            break
        if row.entry is None:
            return _entry_finding("missing", str(row.leaf.entry_id))
        digest = leaf_hash(row.entry.content())
        if digest != bytes(row.leaf.hash) or (exported and digest != exported.leaves[position]):
            return _entry_finding("altered", str(row.entry.pk))
        hashes.append(digest)
    if len(hashes) < seal.size:
        return _leaf_missing(seal, len(hashes))
    return None if tree_root(hashes) == bytes(seal.root) else _seal_finding(seal.number)


def _entry_finding(kind: Literal["altered", "missing", "inserted"], name: str) -> Finding:
    texts = {
        "altered": Text(
            "기록 {name}의 내용이 봉인된 뒤 바뀌었습니다.", "Entry {name} was altered after it was sealed."
        ),
        "missing": Text("봉인된 기록 {name}이(가) 없습니다.", "The sealed entry {name} is missing."),
        "inserted": Text("기록 {name}은(는) 정상 절차 밖에서 끼워 넣은 것입니다.", "Entry {name} was slipped in."),
    }
    return Finding(kind, "entry", name, _named(texts[kind], name))


def _leaf_missing(seal: Seal, position: int) -> Finding:
    name = f"{seal.number}/{position}"
    text = Text(
        "봉인 {name}(봉인 번호/자리)의 기록이 없습니다.",
        "The entry at place {name} (seal/position) is missing from its seal.",
    )
    return Finding("missing", "entry", name, _named(text, name))


def _seal_missing(number: int) -> Finding:
    text = Text("봉인 {name}이(가) 없습니다.", "Seal {name} is missing.")
    return Finding("missing", "seal", str(number), _named(text, str(number)))


def _seal_finding(number: int) -> Finding:
    text = Text(
        "봉인 {name} 또는 그 기록이 바뀌었습니다.",
        "Seal {name}, or what it covers, is not what was signed and exported.",
    )
    return Finding("altered", "seal", str(number), _named(text, str(number)))


def _named(text: Text, name: str) -> Text:
    return Text(text.ko.format(name=name), text.en.format(name=name))
