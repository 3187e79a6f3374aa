"""The key under which an officer's judgement about a traveller and a listed person is remembered."""

import hashlib
from typing import NamedTuple, Self

from gwanmun.engines.screening.model import Query
from gwanmun.engines.screening.tokens import query_words

__all__ = ["PairKey"]


class PairKey(NamedTuple):
    """A traveller (digest of name, birth date and nationality; not of the document, which is renewed) and an entry."""

    traveller: str
    person_id: str

    @classmethod
    def of(cls, query: Query, person_id: str) -> Self:
        """The key of `query` against the entry `person_id`; spelling marks and letter case make no difference."""
        words = "|".join(",".join(words) for words in query_words(query))
        facts = f"{words}|{query.birth or ''}|{query.nationality or ''}"
        return cls(hashlib.blake2b(facts.encode(), digest_size=16).hexdigest(), person_id)
