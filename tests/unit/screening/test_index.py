"""The index as a thing: order does not matter, it can be stored, changed in steps, and takes any input."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.unit.screening.people import LISTED, ask, index_of, listed, query

from gwanmun.engines.screening import (
    Candidate,
    DamagedIndex,
    ListedDocument,
    ListedName,
    ListedPerson,
    Query,
    QueryDocument,
    ScreeningIndex,
    Thresholds,
    build_index,
    compiled_before,
    warm,
)
from gwanmun.kernel.partial_dates import PartialDate

_OPEN = Thresholds(0, 0, -20)
_SPELT = "KIM LEE YI PARK MIN JUN JUNE SUNG JISUNG HASSAN HUSSEIN AL-MASRI MARIA GARCIA 박지성 Щукин O"
_WORDS = st.sampled_from(_SPELT.split())
_DATES = st.sampled_from(
    [None, "1980", "1980-05", "1980-05-06", "1980-06-05", "1980-05-07", "1981-05-06", "1980-01-01"]
)


def _born(text: str | None) -> tuple[PartialDate, ...]:
    return (PartialDate.parse(text),) if text else ()


@st.composite
def _persons(draw: st.DrawFn, number: int = 0) -> ListedPerson:
    names = draw(st.lists(st.lists(_WORDS, min_size=1, max_size=3), min_size=1, max_size=2))
    return ListedPerson(
        id=str(number),
        names=tuple(ListedName(surname=words[0], given=" ".join(words[1:])) for words in names),
        births=_born(draw(_DATES)),
        nationalities=draw(st.sampled_from([(), ("KOR",), ("EGY", "KOR")])),
        sex=draw(st.sampled_from([None, "M", "F"])),
        documents=draw(st.sampled_from([(), (ListedDocument("A1234567", "KOR"),)])),
    )


@st.composite
def _lists(draw: st.DrawFn) -> list[ListedPerson]:
    return [draw(_persons(number)) for number in range(draw(st.integers(1, 12)))]


@st.composite
def _queries(draw: st.DrawFn) -> Query:
    words = draw(st.lists(_WORDS, min_size=1, max_size=3))
    born = _born(draw(_DATES))
    documents = draw(st.sampled_from([(), (QueryDocument("A1234567"),)]))
    return Query(
        "q", words[0], " ".join(words[1:]), birth=born[0] if born else None, nationality="KOR", documents=documents
    )


def _found(index: ScreeningIndex, queries: list[Query]) -> list[list[Candidate]]:
    return index.search(queries, threshold=_OPEN, limit=5)


@settings(max_examples=60, deadline=None)
@given(_lists(), st.randoms(use_true_random=False), st.lists(_queries(), min_size=1, max_size=3))
def test_the_order_of_the_list_changes_nothing(people: list[ListedPerson], chance, queries: list[Query]) -> None:
    shuffled = chance.sample(people, len(people))
    assert _found(build_index(people, version="1"), queries) == _found(build_index(shuffled, version="1"), queries)


@settings(max_examples=60, deadline=None)
@given(_lists(), _lists(), st.sets(st.integers(0, 12).map(str)), st.lists(_queries(), min_size=1, max_size=3))
def test_a_change_equals_a_rebuild(
    before: list[ListedPerson], upserts: list[ListedPerson], removals: set[str], queries: list[Query]
) -> None:
    changed = build_index(before, version="1").with_changes(upserts[: len(upserts) // 2], (), version="2")
    changed = changed.with_changes(upserts[len(upserts) // 2 :], removals, version="3")
    last = {person.id for person in upserts[len(upserts) // 2 :]}
    now = {person.id: person for person in [*before, *upserts] if person.id not in removals - last}
    a, b = _found(changed, queries), _found(build_index(now.values(), version="3"), queries)
    assert a == b, [[(c.person_id, c.score, [(r.code, r.bits) for r in c.reasons]) for c in x[0]] for x in (a, b)]
    assert (changed.version, len(changed)) == ("3", len(now))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_lists(), _lists(), st.lists(_queries(), min_size=1, max_size=3))
def test_a_stored_index_answers_the_same(
    tmp_path: Path, people: list[ListedPerson], later: list[ListedPerson], queries: list[Query]
) -> None:
    index = build_index(people, version="1").with_changes(later, ["0"], version="2")
    index.save(tmp_path / "index")
    opened = ScreeningIndex.open(tmp_path / "index")
    assert opened.version == "2"
    assert _found(opened, queries) == _found(index, queries)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=60), st.text(max_size=12))
def test_no_text_breaks_a_search(surname: str, given_names: str, whole: str, number: str) -> None:
    asked = Query(
        "q", surname, given_names, whole, PartialDate(1980, 1, 1), number, number, (QueryDocument(number, number),)
    )
    assert len(index_of().search([asked])) == 1


@pytest.mark.parametrize(
    "text", ["", " ", "<<<", "😀👨‍👩‍👧", "A" * 10_000, "\u202eשלום\u202c abc", "가" * 500, "0123", "X", "- -"]
)
def test_strange_names_are_answered(index: ScreeningIndex, text: str) -> None:
    assert ask(index, text, text, "1984-01-08") == []


def test_strange_names_may_be_listed() -> None:
    index = index_of([listed("odd", "😀"), listed("king", "李", born="1960-01-02"), *LISTED])
    assert ask(index, "KIM", "JONG UN", "1984-01-08")[0].person_id == "kim"


def test_a_batch_answers_as_single_queries_do(index: ScreeningIndex) -> None:
    batch = [query("KIM", "JONG UN", "1984-01-08"), query("PARK", "JISUNG"), query("SMITH", "ADA", "1999-09-09")]
    assert index.search(batch) == [index.search([one])[0] for one in batch]


def test_an_empty_index_and_an_empty_batch() -> None:
    assert index_of([]).search([query("KIM", "JONG UN", "1984-01-08")]) == [[]]
    assert index_of().search([]) == []


def test_identifiers_are_unique() -> None:
    with pytest.raises(ValueError, match="identifier 'a'"):
        index_of([listed("a", "KIM A"), listed("a", "LEE B")])


def test_a_damaged_store_is_refused(tmp_path: Path) -> None:
    index_of().save(tmp_path)
    with (tmp_path / "rows-birth.npy").open("r+b") as file:
        file.seek(-1, 2)
        file.write(b"\xff")
    with pytest.raises(DamagedIndex, match="rows-birth"):
        ScreeningIndex.open(tmp_path)
    (tmp_path / "index.json").write_text(json.dumps({"format": 0}))
    with pytest.raises(DamagedIndex, match="format"):
        ScreeningIndex.open(tmp_path)


def test_thresholds_can_differ_by_list() -> None:
    index = index_of()
    strict = Thresholds(strong=90, possible=80, weak=70, lists={"test": Thresholds(10, 8, 6)})
    asked = query("KIM", "JONG UN", "1984-01-08")
    assert index.search([asked], threshold=strict)[0][0].band == "strong"
    assert index.search([asked], threshold=Thresholds(90, 80, 70)) == [[]]
    with pytest.raises(ValueError, match="must fall"):
        Thresholds(1, 2, 3)


def test_that_everything_is_compiled_is_known_only_after_all_of_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gwanmun.engines.screening.jit._cache_directory", lambda: str(tmp_path / "cache"))
    assert not compiled_before()
    warm()
    assert compiled_before()
