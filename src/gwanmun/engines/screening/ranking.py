"""Candidates of a batch in one segment: what the compiled search found, and who holds a document in common."""

import math
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from gwanmun.engines.screening import evidence
from gwanmun.engines.screening.asking import Asked
from gwanmun.engines.screening.birth_kernel import birth_bits
from gwanmun.engines.screening.documents import DocumentHit, lookup
from gwanmun.engines.screening.layout import Found, Queries
from gwanmun.engines.screening.model import Candidate, Reason, Thresholds
from gwanmun.engines.screening.reasons import explain
from gwanmun.engines.screening.search_kernel import MOST_WORDS, search_segment, total_bits
from gwanmun.engines.screening.segment import Segment
from gwanmun.engines.screening.tokens import MAX_WORDS
from gwanmun.kernel.refusals import Text

__all__ = ["candidates_in"]

_DOCUMENT_SAME = Text("여행문서 번호 일치", "same document number")
_DOCUMENT_MISREAD = Text("여행문서 번호 일치(혼동되는 글자)", "same document number but for confusable characters")
_PREVAILS = Text("문서가 같으므로 다른 차이를 제한함", "the document in common limits what the differences take away")


class _Row(NamedTuple):
    person: int
    birth: int
    score: float


def _document_reason(hit: DocumentHit) -> Reason:
    if not hit.exact:
        return Reason("document_misread", _DOCUMENT_MISREAD, evidence.DOCUMENT_MISREAD)
    bits = evidence.DOCUMENT if hit.issuer_agrees else evidence.DOCUMENT_NO_ISSUER
    return Reason("document_same", _DOCUMENT_SAME, bits)


def _document_hits(asked: Asked, query: int, segment: Segment) -> dict[int, Reason]:
    best: dict[int, Reason] = {}
    for document in asked.queries[query].documents:
        for hit in lookup(segment.documents, document, segment.nations):
            reason = _document_reason(hit)
            if not segment.persons.removed[hit.person] and (
                hit.person not in best or best[hit.person].bits < reason.bits
            ):
                best[hit.person] = reason
    return best


def _scored(asked: Asked, columns: Queries, query: int, segment: Segment, person: int) -> _Row:
    """A person as the search would have scored him, with the birth date that fits best."""
    births = segment.rows.birth[segment.rows.person == person].tolist()
    birth = max(births, key=lambda one: (birth_bits(int(columns.birth[query]), one), -one))
    table = np.empty((MOST_WORDS, MAX_WORDS), np.float64)
    score = total_bits(columns, asked.table, query, segment.persons, segment.words, person, birth, -math.inf, table)
    return _Row(person, birth, score)


def _candidate(
    asked: Asked, columns: Queries, query: int, segment: Segment, row: _Row, document: Reason | None, bands: Thresholds
) -> Candidate | None:
    score = row.score
    reasons: tuple[Reason, ...] = ()
    if document:
        lifted = max(score, evidence.LEAST_WITH_DOCUMENT)
        reasons = (document,) if lifted == score else (document, Reason("document_prevails", _PREVAILS, lifted - score))
        score = lifted + document.bits
    list_id = segment.lists[segment.list_of[row.person]]
    band = bands.band(score, list_id)
    if not band:
        return None
    because = explain(asked, columns, query, segment, row.person, row.birth)
    return Candidate(segment.ids[row.person], list_id, round(score, 3), band, (*reasons, *because))


def _rows(asked: Asked, columns: Queries, segment: Segment, limit: int, bands: Thresholds) -> Iterator[list[_Row]]:
    shape = (len(columns.birth), limit)
    people, births, scores = np.empty(shape, np.int64), np.empty(shape, np.int64), np.empty(shape, np.float64)
    found = Found(people, births, scores)
    search_segment(columns, asked.table, segment.listed, bands.lowest, bands.least_referral, found)
    for one in zip(people.tolist(), births.tolist(), scores.tolist(), strict=True):
        yield [_Row(*row) for row in zip(*one, strict=True) if row[0] >= 0]


def candidates_in(asked: Asked, segment: Segment, limit: int, bands: Thresholds) -> list[list[Candidate]]:
    """Candidates of each query of the batch among the persons of `segment` ."""
    columns = asked.to(segment)
    found = []
    for query, rows in enumerate(_rows(asked, columns, segment, limit, bands)):
        documents = _document_hits(asked, query, segment)
        known = {row.person for row in rows}
        more = [_scored(asked, columns, query, segment, person) for person in documents if person not in known]
        candidates = (
            _candidate(asked, columns, query, segment, row, documents.get(row.person), bands) for row in [*rows, *more]
        )
        found.append([one for one in candidates if one])
    return found
