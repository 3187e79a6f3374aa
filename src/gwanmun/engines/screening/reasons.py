"""The pieces of a score as sentences for an officer. Works on one candidate; the sum of the bits is the score."""

import math
from typing import NamedTuple

import numpy as np

from gwanmun.engines.screening import birth_kernel
from gwanmun.engines.screening.asking import Asked
from gwanmun.engines.screening.birth_kernel import birth_bits, birth_relation
from gwanmun.engines.screening.evidence import QUALITY
from gwanmun.engines.screening.layout import QUALITY_SHIFT, ROLE_SHIFT, WORD_MASK, Queries
from gwanmun.engines.screening.model import Reason
from gwanmun.engines.screening.person_kernel import best_name, nation_bits, pair_words, sex_bits, word_table_of
from gwanmun.engines.screening.search_kernel import MOST_WORDS
from gwanmun.engines.screening.segment import Segment
from gwanmun.engines.screening.tokens import MAX_WORDS
from gwanmun.kernel.refusals import Text

__all__ = ["explain"]

_BIRTH = {
    birth_kernel.EXACT: ("birth_same", Text("생년월일 일치", "same birth date")),
    birth_kernel.SWAPPED: ("birth_swapped", Text("생년월일의 월과 일이 바뀜", "birth date with day and month swapped")),
    birth_kernel.NEAR: ("birth_near", Text("생년월일이 비슷함(명단 {listed})",
                                          "birth date nearly the same (listed {listed})")),
    birth_kernel.PARTIAL: ("birth_partial", Text("알려진 생년월일 부분 일치({listed})",
                                                "known part of the birth date agrees ({listed})")),
    birth_kernel.CONFLICT: ("birth_differs", Text("생년월일 다름(명단 {listed})",
                                                 "birth date differs (listed {listed})")),
}  # fmt: skip
_ROLE = {1: ("성", "surname"), 2: ("이름", "given name"), 0: ("이름", "name")}


class _Word(NamedTuple):
    text: str
    role: int


def _date(packed: int) -> str:
    parts = [f"{packed >> 9:04d}", *(f"{part:02d}" for part in (packed >> 5 & 15, packed & 31) if part)]
    return "-".join(parts)


def _said(code: str, text: Text, bits: float, **values: object) -> Reason:
    return Reason(code, Text(text("ko", **values), text("en", **values)), round(bits, 2))


def _pair(mine: _Word, its: _Word, bits: float) -> Reason:
    ko, en = _ROLE[its.role or mine.role]
    if mine.text == its.text:
        return _said("name_same", Text("{ko} {word} 일치", "same {en} {word}"), bits, ko=ko, en=en, word=its.text)
    text = Text("{ko} {word}: 명단에는 {listed}", "{en} {word}, spelt {listed} on the list")
    return _said("name_variant", text, bits, ko=ko, en=en, word=mine.text, listed=its.text)


_LEFT_OVER = {
    "name_conflict": Text("{mine} 대신 명단에는 {its}", "{mine}, where the list has {its}"),
    "name_missing": Text("명단의 {its} 없음", "{its} of the list is missing"),
    "name_extra": Text("{mine}: 명단에 없음", "{mine} is not on the list"),
}


def _name_reasons(mine: list[_Word], its: list[_Word], pairs: list[float], total: float) -> list[Reason]:
    """`pairs` as filled by `pair_words`; what the pairs do not account for is the weight of the words left over."""
    partner = {at: int(pairs[at]) for at in range(len(mine)) if pairs[at] >= 0}
    found = [_pair(mine[at], its[to], pairs[MAX_WORDS + at]) for at, to in partner.items()]
    alone = " ".join(word.text for at, word in enumerate(mine) if at not in partner)
    theirs = " ".join(word.text for at, word in enumerate(its) if at not in partner.values())
    rest = total - sum(pairs[MAX_WORDS + at] for at in partner)
    if alone or theirs:
        code = "name_conflict" if alone and theirs else "name_extra" if alone else "name_missing"
        found.append(_said(code, _LEFT_OVER[code], rest, mine=alone, its=theirs))
    return found


def _name(asked: Asked, columns: Queries, query: int, segment: Segment, person: int) -> list[Reason]:
    where, table = np.zeros(3, np.int64), np.empty((MOST_WORDS, MAX_WORDS), np.float64)
    best_name(columns, asked.table, query, segment.persons, segment.words, person, -math.inf, table, where)
    spelling, begin, size = where.tolist()
    word_table_of(columns, asked.table, query, segment.persons, segment.words, begin, size, table)
    pairs = np.empty(2 * MAX_WORDS, np.float64)
    cut = bool(columns.truncated[query])
    total = pair_words(columns, spelling, segment.persons, begin, size, cut, table, pairs)
    packed = segment.persons.words[begin : begin + size].tolist()
    its = [_Word(segment.vocabulary[one & WORD_MASK].decode(), one >> ROLE_SHIFT & 3) for one in packed]
    first, last = columns.word_start[spelling : spelling + 2].tolist()
    offset = int(columns.distinct_start[query])
    mine = [_Word(asked.words[offset + columns.word[at]], int(columns.roles[at])) for at in range(first, last)]
    found = _name_reasons(mine, its, pairs.tolist(), total)
    quality = QUALITY[packed[0] >> QUALITY_SHIFT & 3]
    if quality:
        found.append(
            _said("name_alias", Text("다른 이름(별명)으로 일치", "match on another name of the person"), -quality)
        )
    return found


def _facts(columns: Queries, query: int, segment: Segment, person: int, birth: int) -> list[Reason]:
    found = []
    mine = int(columns.birth[query])
    relation = birth_relation(mine, birth)
    if relation in _BIRTH:
        code, text = _BIRTH[relation]
        found.append(_said(code, text, birth_bits(mine, birth), listed=_date(birth)))
    bits = sex_bits(int(columns.sex[query]), int(segment.persons.sex[person]))
    if bits:
        text = Text("성별 일치", "same sex") if bits > 0 else Text("성별 다름", "different sex")
        found.append(_said("sex_same" if bits > 0 else "sex_differs", text, bits))
    nations = segment.persons
    bits = nation_bits(int(columns.nation[query]), nations.nations[person], nations.nation_sets, nations.nation_bits)
    if bits:
        text = Text("국적 일치", "same nationality") if bits > 0 else Text("국적 다름", "different nationality")
        found.append(_said("nationality_same" if bits > 0 else "nationality_differs", text, bits))
    return found


def explain(
    asked: Asked, columns: Queries, query: int, segment: Segment, person: int, birth: int
) -> tuple[Reason, ...]:
    """The reasons of a candidate of number `person` with the listed birth date `birth` (packed, 0 unknown)."""
    return (
        *_name(asked, columns, query, segment, person),
        *_facts(columns, query, segment, person, birth),
    )
