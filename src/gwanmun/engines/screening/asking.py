"""Travellers as columns: their spellings, with given names also written together and apart."""

from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate, chain

import numpy as np
from numpy.typing import NDArray

from gwanmun.engines.screening.classes import classes_of
from gwanmun.engines.screening.common_words import common_share
from gwanmun.engines.screening.evidence import blend
from gwanmun.engines.screening.layout import Queries, Words, pack_date
from gwanmun.engines.screening.model import Query
from gwanmun.engines.screening.search_kernel import MOST_WORDS
from gwanmun.engines.screening.segment import Segment, sex_code
from gwanmun.engines.screening.syllables import chinese_syllables, korean_syllables
from gwanmun.engines.screening.tokens import (
    MAX_LETTERS,
    MAX_WORDS,
    PARTICLES,
    SURNAME,
    UNKNOWN,
    Spelling,
    joined_given,
    query_spellings,
)
from gwanmun.engines.screening.vocabulary import as_texts, find_words, word_table

__all__ = ["Asked"]

#: Name field of a TD3 passport (39 characters) less separators that some systems drop.
_FULL_FIELD = 37
#: A shorter word is not taken apart.
_LONG = 7
_MOST_PARTS = 5
_TWO_SYLLABLES = """
NAMGUNG NAMKOONG HWANGBO HWANGBOO JEGAL CHEGAL SEONWOO SUNWOO SEONU DOKGO TOKKO SAGONG SEOMUN DONGBANG OUYANG SIMA SZUMA
ZHUGE CHUKO SITU SZETO SHANGGUAN DONGFANG HUANGFU GONGSUN XIAHOU
"""
_LONG_SURNAMES = frozenset(_TWO_SYLLABLES.split())


def _joined(spelling: Spelling) -> list[Spelling]:
    """The given names as one word, the surnames as one word, or neighbours of an undivided name as one word."""
    words, roles, _ = spelling
    given = joined_given(spelling)
    out = [given] if given else []
    if roles.count(SURNAME) == 2:
        both = (words[0] + words[1])[:MAX_LETTERS]
        out.append(Spelling((both, *words[2:]), roles[1:], joined=True))
    if UNKNOWN in roles and 2 <= len(words) <= 4:
        for at in range(len(words) - 1):
            both = (words[at] + words[at + 1])[:MAX_LETTERS]
            out.append(Spelling((*words[:at], both, *words[at + 2 :]), roles[:-1], joined=True))
    return out


def _is_syllable(word: str) -> bool:
    return len(korean_syllables(word)) == 1 or len(chinese_syllables(word)) == 1


def _apart(spelling: Spelling) -> list[Spelling]:
    """A given name written together as its Korean and its Chinese syllables, when the others are such words too."""
    words, roles, _ = spelling
    eastern = [word in _LONG_SURNAMES or _is_syllable(word) for word in words]
    if eastern.count(False) != 1 or len(words) == 1:
        return []
    at = eastern.index(False)
    out = []
    for parts in (korean_syllables(words[at]), chinese_syllables(words[at])):
        if 2 <= len(parts) <= 3:
            both = (*words[:at], *parts, *words[at + 1 :])
            role = (*roles[:at], *[roles[at]] * len(parts), *roles[at + 1 :])
            out.append(Spelling(both[:MAX_WORDS], role[:MAX_WORDS]))
    return out


def _all_spellings(query: Query, known: Callable[[list[str]], set[str]]) -> list[Spelling]:
    plain = query_spellings(query)
    more = chain.from_iterable((*_joined(one), *_apart(one), *_parted(one, known)) for one in plain)
    return list(dict.fromkeys([*plain, *more]))


def _is_truncated(query: Query) -> bool:
    return len(query.surname or "") + len(query.given_names or "") >= _FULL_FIELD or len(query.full_name or "") >= 39


def _fewest(word: str, pieces: set[str]) -> tuple[str, ...]:
    """`word` as the fewest `pieces`, at most five; empty when it is not made of them."""
    best: list[tuple[str, ...] | None] = [(), *[None] * len(word)]
    for end in range(1, len(word) + 1):
        for start in range(end):
            before = best[start]
            if before is not None and word[start:end] in pieces and len(before) < _MOST_PARTS:
                here = best[end]
                if here is None or len(before) + 1 < len(here):
                    best[end] = (*before, word[start:end])
    return best[-1] or ()


def _parted(spelling: Spelling, known: Callable[[list[str]], set[str]]) -> list[Spelling]:
    """A long unknown word as the known ones that it is made of (MULLERLODZ, JOSELUIS, FAOUZIBENMOHAMED)."""
    words, roles, _ = spelling
    for at, word in enumerate(words):
        if len(word) < _LONG:
            continue
        pieces = known([word[one:two] for one in range(len(word)) for two in range(one + 3, len(word) + 1)])
        if word in pieces:
            continue
        parts = tuple(part for part in _fewest(word, pieces | PARTICLES) if part not in PARTICLES)
        if len(parts) > 1:
            spelt = (*words[:at], *parts, *words[at + 1 :])
            return [Spelling(spelt[:MAX_WORDS], (*roles[:at], *[roles[at]] * len(parts), *roles[at + 1 :])[:MAX_WORDS])]
    return []


def _within(spellings: list[Spelling]) -> list[Spelling]:
    """As many spellings as have few enough distinct words."""
    words: set[str] = set()
    for number, spelling in enumerate(spellings):
        words.update(spelling.words)
        if len(words) > MOST_WORDS:
            return spellings[:number]
    return spellings


_NONE = np.zeros(0, np.int64)


def _numbers(values: Iterable[int]) -> NDArray[np.int64]:
    return np.fromiter(values, np.int64)


def _starts(sizes: Iterable[int]) -> NDArray[np.int64]:
    return _numbers(accumulate(sizes, initial=0))


def _known_in(segments: tuple[Segment, ...]) -> Callable[[list[str]], set[str]]:
    """Tells which of some words somebody has who is listed now."""

    def known(words: list[str]) -> set[str]:
        texts = as_texts(words)
        held = np.zeros(len(words), np.bool_)
        for segment in segments:
            same = find_words(segment.vocabulary, texts)
            held[same >= 0] |= segment.totals[same[same >= 0]] > 0
        return {words[at] for at in np.flatnonzero(held).tolist()}

    return known


def _rarity(
    words: list[str], texts: NDArray[np.bytes_], segments: tuple[Segment, ...], persons: int
) -> NDArray[np.float32]:
    """Rarity of the travellers' words in all lists together."""
    prior = np.fromiter(map(common_share, words), np.float64, len(words))
    rarity = blend(np.zeros(len(words), np.int64), prior, persons)
    for segment in segments:
        same = find_words(segment.vocabulary, texts)
        rarity[same >= 0] = segment.words.rarity[same[same >= 0]]
    return rarity


def _distinct(spellings: list[Spelling]) -> dict[str, bool]:
    """The distinct words, and whether each ends a spelling."""
    words: dict[str, bool] = {}
    for spelling in spellings:
        for word in spelling.words:
            words.setdefault(word, False)
        words[spelling.words[-1]] = True
    return words


class Asked:
    """A batch of travellers, ready for every segment of an index."""

    def __init__(self, queries: Sequence[Query], segments: tuple[Segment, ...], persons: int) -> None:
        self.queries = queries
        spellings = [_within(_all_spellings(query, _known_in(segments))) for query in queries]
        plain = [{word for one in query_spellings(query) for word in one.words} for query in queries]
        distinct = [_distinct(one) for one in spellings]
        truncated = [_is_truncated(query) for query in queries]
        self.words = list(chain.from_iterable(distinct))
        self.cut = [last and cut for one, cut in zip(distinct, truncated, strict=True) for last in one.values()]
        self._texts = as_texts(self.words)
        self.table: Words = word_table(self.words, _rarity(self.words, self._texts, segments, persons))
        flat = list(chain.from_iterable(spellings))
        places = [{word: place for place, word in enumerate(one)} for one in distinct]
        self.columns = Queries(
            distinct_start=_starts(map(len, distinct)),
            plain=np.fromiter(
                (
                    word in written and not classes_of(word)
                    for one, written in zip(distinct, plain, strict=True)
                    for word in one
                ),
                np.uint8,
            ),
            same=_NONE,
            cut=np.array(self.cut, np.uint8),
            spelling_start=_starts(map(len, spellings)),
            word_start=_starts(len(one.words) for one in flat),
            word=_numbers(
                place[word] for place, some in zip(places, spellings, strict=True) for one in some for word in one.words
            ),
            whole=np.fromiter((one.joined for one in flat), np.uint8),
            roles=np.fromiter(chain.from_iterable(one.roles for one in flat), np.uint8),
            kin_start=_NONE,
            kin=_NONE,
            birth=np.fromiter((pack_date(query.birth) for query in queries), np.uint32),
            sex=np.fromiter((sex_code(query.sex) for query in queries), np.uint8),
            nation=_NONE,
            truncated=np.array(truncated, np.uint8),
        )

    def to(self, segment: Segment) -> Queries:
        """The columns with the numbers of words and countries of `segment`."""
        kin = [segment.kin(word, cut=cut) for word, cut in zip(self.words, self.cut, strict=True)]
        return self.columns._replace(
            same=find_words(segment.vocabulary, self._texts),
            kin_start=_starts(map(len, kin)),
            kin=_numbers(chain.from_iterable(kin)),
            nation=_numbers(
                segment.nations.get(query.nationality, -1) if query.nationality else 0 for query in self.queries
            ),
        )
