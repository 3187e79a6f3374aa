"""Travellers as columns: their spellings, with given names also written together and apart."""

from collections.abc import Sequence
from itertools import accumulate, chain

import numpy as np

from gwanmun.engines.screening.common_words import common_share
from gwanmun.engines.screening.evidence import blend
from gwanmun.engines.screening.layout import Queries, Words, pack_date
from gwanmun.engines.screening.model import Query
from gwanmun.engines.screening.segment import Segment, sex_code
from gwanmun.engines.screening.syllables import chinese_syllables, korean_syllables
from gwanmun.engines.screening.tokens import GIVEN, MAX_WORDS, UNKNOWN, Spelling, query_spellings
from gwanmun.engines.screening.vocabulary import as_texts, find_words, word_table

__all__ = ["Asked"]

#: Name field of a TD3 passport (39 characters) less separators that some systems drop.
_FULL_FIELD = 37


def _joined(spelling: Spelling) -> list[Spelling]:
    """The given names as one word, or neighbours of an undivided name as one word."""
    words, roles = spelling
    given = [place for place, role in enumerate(roles) if role == GIVEN]
    if len(given) in (2, 3):
        return [Spelling((*words[: given[0]], "".join(words[given[0] :])), roles[: given[0] + 1])]
    if UNKNOWN in roles and 2 <= len(words) <= 4:
        return [
            Spelling((*words[:at], words[at] + words[at + 1], *words[at + 2 :]), roles[:-1])
            for at in range(len(words) - 1)
        ]
    return []


def _apart(spelling: Spelling) -> list[Spelling]:
    """A given name written together as its Korean and its Chinese syllables."""
    words, roles = spelling
    out = []
    for at, (word, role) in enumerate(zip(words, roles, strict=True)):
        if len(word) < 4:
            continue
        for parts in (korean_syllables(word), chinese_syllables(word)):
            if 2 <= len(parts) <= 3:
                both = (*words[:at], *parts, *words[at + 1 :])
                out.append(
                    Spelling(both[:MAX_WORDS], (*roles[:at], *[role] * len(parts), *roles[at + 1 :])[:MAX_WORDS])
                )
    return out


def _all_spellings(query: Query) -> list[Spelling]:
    plain = query_spellings(query)
    more = chain.from_iterable((*_joined(spelling), *_apart(spelling)) for spelling in plain)
    return list(dict.fromkeys([*plain, *more]))


def _is_truncated(query: Query) -> bool:
    return len(query.surname or "") + len(query.given_names or "") >= _FULL_FIELD or len(query.full_name or "") >= 39


class Asked:
    """A batch of travellers, ready for every segment of an index."""

    def __init__(self, queries: Sequence[Query], segments: tuple[Segment, ...], persons: int) -> None:
        self.queries = queries
        spellings = [_all_spellings(query) for query in queries]
        flat = list(chain.from_iterable(spellings))
        self.words = list(chain.from_iterable(spelling.words for spelling in flat))
        texts = as_texts(self.words)
        self.same = [find_words(segment.vocabulary, texts) for segment in segments]
        prior = np.fromiter(map(common_share, self.words), np.float64, len(self.words))
        rarity = blend(np.zeros(len(self.words), np.int64), prior, persons)
        for segment, same in zip(segments, self.same, strict=True):
            rarity[same >= 0] = segment.words.rarity[same[same >= 0]]
        self.table: Words = word_table(self.words, rarity)
        self.columns = Queries(
            spelling_start=np.fromiter(accumulate(map(len, spellings), initial=0), np.int64),
            word_start=np.fromiter(accumulate((len(one.words) for one in flat), initial=0), np.int64),
            roles=np.fromiter(chain.from_iterable(one.roles for one in flat), np.uint8),
            same=np.zeros(0, np.int64),
            birth=np.fromiter((pack_date(query.birth) for query in queries), np.uint32),
            sex=np.fromiter((sex_code(query.sex) for query in queries), np.uint8),
            nation=np.zeros(0, np.int64),
            truncated=np.fromiter(map(_is_truncated, queries), np.uint8),
        )
        self.nations = [query.nationality or "" for query in queries]

    def to(self, segment: Segment, at: int) -> Queries:
        """The columns with the numbers of words and countries of segment number `at`."""
        nation = np.fromiter((segment.nations.get(one, -1) for one in self.nations), np.int64, len(self.nations))
        return self.columns._replace(same=self.same[at], nation=nation)
