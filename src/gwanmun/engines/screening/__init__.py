"""Screening of people against watch lists: an index of listed persons, queries of travellers, candidates with reasons.

Pure and usable alone. `build_index` makes a `ScreeningIndex`; `search` takes a batch of travellers. A candidate's score
is the sum of pieces of evidence in bits, each with a sentence in Korean and English.
"""

from gwanmun.engines.screening.index import ScreeningIndex, build_index
from gwanmun.engines.screening.jit import compiled_before
from gwanmun.engines.screening.model import (
    Candidate,
    ListedDocument,
    ListedName,
    ListedPerson,
    Query,
    QueryDocument,
    Reason,
    Thresholds,
)
from gwanmun.engines.screening.pairs import PairKey
from gwanmun.engines.screening.storage import DamagedIndex
from gwanmun.engines.screening.thresholds import thresholds_for
from gwanmun.engines.screening.warming import warm

__all__ = [
    "Candidate",
    "DamagedIndex",
    "ListedDocument",
    "ListedName",
    "ListedPerson",
    "PairKey",
    "Query",
    "QueryDocument",
    "Reason",
    "ScreeningIndex",
    "Thresholds",
    "build_index",
    "compiled_before",
    "thresholds_for",
    "warm",
]
