"""What a question asks: enough to make a form, with words in both languages for the immigration act."""

from collections.abc import Iterator
from datetime import date

import pytest

from gwanmun.law import at
from gwanmun.law.asked import Asked, asked
from gwanmun.law.situations import QUESTIONS
from gwanmun.law.wording import texts

LAW = at(date(2026, 11, 22))


def _named(items: tuple[Asked, ...], path: str = "") -> Iterator[tuple[str, Asked]]:
    for item in items:
        yield path + item.name, item
        yield from _named(item.parts, f"{path}{item.name}.")


def test_the_deciding_day_comes_first_and_is_needed() -> None:
    for name, question in QUESTIONS.items():
        first = asked(question, LAW)[0]
        assert (first.name, first.kind, first.needed) == (question.day, "date", True), name


def test_a_closed_field_a_group_a_list_and_pairs() -> None:
    facts = {item.name: item for item in asked(QUESTIONS["boarding"], LAW)}
    assert "tourism" in facts["purpose"].choices
    assert facts["passport"].kind == "group"
    assert [part.name for part in facts["passport"].parts] == ["kind", "issuer", "expires_on", "report"]
    assert facts["permissions"].kind == "list"
    assert {part.name for part in facts["permissions"].parts if part.needed} == {"kind", "valid_from", "valid_until"}
    assert (facts["previous_stays"].kind, len(facts["previous_stays"].parts)) == ("pairs", 2)
    assert (facts["birth"].kind, facts["is_national"].kind) == ("partial_date", "flag")


def test_a_text_of_a_formula_offers_what_its_table_lists() -> None:
    facts = {item.name: item for item in asked(QUESTIONS["points_f_2_7"], LAW)}
    assert facts["education"].choices[0] == "doctor_stem_or_two"
    assert facts["education"].choices[-1] == "none"
    assert facts["annual_income"].kind == "number"


@pytest.mark.parametrize("name", ["boarding", "admission", "departure", *(n for n in QUESTIONS if "points" in n)])
def test_every_fact_and_choice_has_its_words(name: str) -> None:
    for path, item in _named(asked(QUESTIONS[name], LAW)):
        if not item.name.isdecimal():
            assert {f"fact:{path}", f"fact:{item.name}"} & set(texts()), path
        for choice in item.choices:
            assert {f"value:{item.name}.{choice}", f"value:{choice}"} & set(texts()), (path, choice)
