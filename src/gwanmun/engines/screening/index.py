"""The index: a base of arrays and an overlay of recent changes, searched together."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from gwanmun.engines.screening.asking import Asked
from gwanmun.engines.screening.frequencies import with_frequencies
from gwanmun.engines.screening.model import Candidate, ListedPerson, Query, Thresholds
from gwanmun.engines.screening.pairs import PairKey
from gwanmun.engines.screening.ranking import candidates_in
from gwanmun.engines.screening.segment import Segment, build_segment
from gwanmun.engines.screening.storage import load, store
from gwanmun.engines.screening.thresholds import thresholds_for

__all__ = ["ScreeningIndex", "build_index"]


@dataclass(frozen=True, slots=True)
class ScreeningIndex:
    """Listed persons ready to be searched. Immutable: a change makes another index that shares the arrays."""

    version: str
    segments: tuple[Segment, ...]
    overlay: tuple[ListedPerson, ...] = ()

    def __len__(self) -> int:
        return sum(len(segment) - int(segment.persons.removed.sum()) for segment in self.segments)

    @property
    def size(self) -> int:
        """Bytes of the arrays of all segments."""
        return sum(segment.size for segment in self.segments)

    def search(
        self,
        queries: Sequence[Query],
        *,
        limit: int = 10,
        threshold: Thresholds | None = None,
        dismissed: Container[PairKey] = frozenset(),
    ) -> list[list[Candidate]]:
        """The candidates of each traveller, best first, at most `limit`.

        Pairs that an officer has judged to be different people (`dismissed`) are left out. Without `threshold` the
        bands follow from the size of the lists (see `thresholds_for`).

        Raises:
            ValueError: `limit` is below 1.
        """
        if limit < 1:
            raise ValueError("limit must be at least 1")
        bands = threshold or self.thresholds()
        asked = Asked(queries, self.segments, len(self))
        found = [candidates_in(asked, segment, limit, bands) for segment in self.segments]
        return [_best([one[number] for one in found], query, limit, dismissed) for number, query in enumerate(queries)]

    def thresholds(self) -> Thresholds:
        """The bands for lists of this size: 0.1 % of strangers stopped, 1 % referred, 10 % logged at most."""
        return thresholds_for(len(self))

    def with_changes(
        self, upserts: Iterable[ListedPerson] = (), removals: Iterable[str] = (), *, version: str
    ) -> "ScreeningIndex":
        """Another index with persons added, replaced or removed; costs little however large the base is.

        It finds and scores exactly as an index built anew from the same persons.
        """
        changes = {person.id: person for person in upserts}
        gone = set(removals) - set(changes)
        overlay = {person.id: person for person in self.overlay if person.id not in gone} | changes
        base = _without(self.segments[0], gone | set(overlay))
        return _composed(version, base, tuple(overlay.values()))

    def save(self, directory: Path) -> None:
        """Writes the index into `directory`."""
        store(directory, self.version, self.segments[0], self.overlay)

    @classmethod
    def open(cls, directory: Path, *, verify: bool = True) -> Self:
        """Opens a saved index; the base is memory-mapped and shared by processes.

        Raises:
            DamagedIndex: the directory holds no index, another format, or damaged files.
        """
        stored = load(directory, verify=verify)
        composed = _composed(stored.version, stored.base, stored.overlay)
        return cls(composed.version, composed.segments, composed.overlay)


def _without(base: Segment, identifiers: Iterable[str]) -> Segment:
    removed = base.persons.removed.copy()
    removed[base.find(identifiers)] = 1
    return replace(base, persons=base.persons._replace(removed=removed))


def _composed(version: str, base: Segment, overlay: tuple[ListedPerson, ...]) -> ScreeningIndex:
    segments = (base, build_segment(overlay)) if overlay else (base,)
    return ScreeningIndex(version, with_frequencies(segments), overlay)


def _best(found: list[list[Candidate]], query: Query, limit: int, dismissed: Container[PairKey]) -> list[Candidate]:
    ordered = sorted((one for part in found for one in part), key=lambda one: (-one.score, one.person_id))
    if not dismissed:
        return ordered[:limit]
    return [one for one in ordered if PairKey.of(query, one.person_id) not in dismissed][:limit]


def build_index(persons: Iterable[ListedPerson], *, version: str) -> ScreeningIndex:
    """An index of `persons`; their order makes no difference.

    Raises:
        ValueError: two persons have the same identifier.
    """
    return _composed(version, build_segment(persons), ())
