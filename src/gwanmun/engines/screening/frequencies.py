"""Rarity of words and nationalities over all segments of an index together.

Rarity depends on the persons listed now and on nothing else, so that a changed index scores as one built anew.
"""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from gwanmun.engines.screening.evidence import blend, nation_bits
from gwanmun.engines.screening.segment import Segment
from gwanmun.engines.screening.vocabulary import find_words

__all__ = ["Counts", "remaining", "with_frequencies"]


class Counts:
    """Persons a word and persons a nationality in one segment, less those removed."""

    def __init__(self, segment: Segment, removed: NDArray[np.uint8]) -> None:
        self.persons = len(segment) - int(removed.sum())
        self.words = segment.counts.copy()
        self.nations = segment.nation_counts.copy()
        for person in np.flatnonzero(removed).tolist():
            self.words[list(segment.words_of(person))] -= 1
            self.nations[segment.nations_of(person)] -= 1


def remaining(segments: tuple[Segment, ...]) -> list[Counts]:
    """Counts of each segment."""
    return [Counts(segment, segment.persons.removed) for segment in segments]


def _total_words(segments: tuple[Segment, ...], counts: list[Counts], at: int) -> NDArray[np.int64]:
    total = counts[at].words.copy()
    mine = segments[at].vocabulary
    for number, (segment, count) in enumerate(zip(segments, counts, strict=True)):
        if number != at:
            _add_common(total, mine, segment.vocabulary, count.words)
    return total


def _add_common(
    total: NDArray[np.int64], mine: NDArray[np.bytes_], other: NDArray[np.bytes_], counts: NDArray[np.int64]
) -> None:
    """Adds the counts of `other` words to those of the same words in `mine`, looking up the shorter in the longer."""
    if len(other) <= len(mine):
        found = find_words(mine, other)
        total[found[found >= 0]] += counts[found >= 0]
    else:
        found = find_words(other, mine)
        total[found >= 0] += counts[found[found >= 0]]


def _nation_column(segments: tuple[Segment, ...], counts: list[Counts], at: int, persons: int) -> NDArray[np.float32]:
    bits = np.zeros(len(segments[at].nations), np.float32)
    for nation, number in segments[at].nations.items():
        if number:
            held = sum(
                int(count.nations[segment.nations[nation]])
                for segment, count in zip(segments, counts, strict=True)
                if nation in segment.nations
            )
            bits[number] = nation_bits(held, persons)
    return bits


def with_frequencies(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """The segments with rarities set."""
    counts = remaining(segments)
    persons = sum(count.persons for count in counts)
    done = []
    for at, segment in enumerate(segments):
        totals = _total_words(segments, counts, at)
        rarity = blend(totals, segment.prior, persons)
        nations = _nation_column(segments, counts, at, persons)
        done.append(
            replace(
                segment,
                totals=totals,
                words=segment.words._replace(rarity=rarity),
                persons=segment.persons._replace(nation_bits=nations),
            )
        )
    return tuple(done)
