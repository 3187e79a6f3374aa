"""Facts from plain data: what is left out is not known, and what is wrong is named."""

from datetime import date
from typing import Any

import pytest

from gwanmun.kernel.partial_dates import PartialDate
from gwanmun.law.fact_reading import read_facts
from gwanmun.law.immigration_act import EntryFacts
from gwanmun.law.situations import answer, situations_in


def test_what_is_left_out_is_not_known() -> None:
    facts = read_facts(EntryFacts, {"arrives_on": "2026-11-22", "port": "ICN", "birth": "1961-05"})
    assert facts.nationality is None
    assert facts.passport is None
    assert facts.arrives_on == date(2026, 11, 22)
    assert facts.birth == PartialDate(1961, 5)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"colour": "red"}, "unknown fields colour"),
        ({"passport": {"kind": "golden"}}, r"facts\.passport\.kind: 'golden' is none of ordinary"),
        ({"previous_stays": "yes"}, r"facts\.previous_stays: a list is expected"),
        ({"nationality": 7}, r"facts\.nationality: 7 is not a str"),
        ({"passport": "lost"}, r"facts\.passport: 'lost' is not a PassportFacts"),
    ],
)
def test_what_is_wrong_is_named(wrong: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        read_facts(EntryFacts, {"arrives_on": "2026-11-22", "port": "ICN", **wrong})


def test_an_unknown_question_names_the_known_ones() -> None:
    with pytest.raises(ValueError, match="known: boarding, admission, departure, points_f_2_7"):
        answer({"question": "weather", "date": "2026-11-22", "facts": {}})


def test_a_situation_without_its_day_is_refused() -> None:
    with pytest.raises(ValueError, match="a situation needs facts"):
        answer({"question": "boarding"})
    with pytest.raises(ValueError, match="the deciding day \\(arrives_on, or date\\)"):
        answer({"question": "boarding", "facts": {"nationality": "USA"}})


@pytest.mark.parametrize(
    ("facts", "message"),
    [({"hobby": "chess"}, "unknown fields hobby"), ({"annual_income": "much"}, r"facts\.annual_income: 'much'")],
)
def test_facts_of_a_formula_are_checked_by_name_and_kind(facts: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        answer({"question": "points_f_2_7", "date": "2026-11-22", "facts": facts})


def test_a_single_situation_and_a_file_of_many_are_read_alike() -> None:
    one = {"question": "boarding", "date": "2026-11-22", "facts": {"port": "ICN"}}
    assert list(situations_in(one)) == [one]
    assert list(situations_in({"given": one, "scenarios": [{"facts": {"nationality": "DEU"}}]})) == [
        {**one, "facts": {"port": "ICN", "nationality": "DEU"}}
    ]
