"""Facts from plain data: what is left out is not known, and what is wrong is named."""

from datetime import UTC, date, datetime
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
        ({"passport": "lost"}, r"facts\.passport: 'lost' is not a group of facts; it holds kind, issuer"),
        ({"nationalty": "THA"}, r"unknown fields nationalty \(did you mean nationality"),
        ({"nationality": "Thailand"}, r"facts\.nationality: 'Thailand' is no code of three letters"),
        ({"residence": {"status_code": "student"}}, r"facts\.residence\.status_code: 'student' is no status of stay"),
    ],
)
def test_what_is_wrong_is_named(wrong: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        read_facts(EntryFacts, {"arrives_on": "2026-11-22", "port": "ICN", **wrong})


@pytest.mark.parametrize(
    ("spelled", "meant"),
    [
        ({"nationality": " deu "}, {"nationality": "DEU"}),
        ({"nationality": "d"}, {"nationality": "D"}),
        (
            {"passport.kind": "Ordinary", "passport.expires_on": "2030-01-01"},
            {"passport": {"kind": "ordinary", "expires_on": "2030-01-01"}},
        ),
        (
            {"passport": {"issuer": "DEU"}, "passport.kind": "official"},
            {"passport": {"kind": "official", "issuer": "DEU"}},
        ),
        (
            {"residence": {"status_code": "f27", "permitted_until": None, "registered": True}},
            {"residence": {"status_code": "F-2-7", "permitted_until": None, "registered": True}},
        ),
        ({"group": {"size": "1,200"}}, {"group": {"size": 1200}}),
    ],
)
def test_facts_are_read_however_they_are_spelled(spelled: dict[str, Any], meant: dict[str, Any]) -> None:
    basis = {"arrives_on": "2026-11-22", "port": "ICN"}
    assert read_facts(EntryFacts, {**basis, **spelled}) == read_facts(EntryFacts, {**basis, **meant})


ROWS = [
    (
        "notification_fine",
        {"article": "94(17)", "first_day": "2026-03-01", "last_day": "2026-03-05"},
        "fine.standard",
        500000,
    ),
    (
        "notification_fine",
        {"article": "94 no. 17", "first_day": "2026-03-01", "last_day": "2026-03-31"},
        "fine.standard",
        1000000,
    ),
    ("Fee", {"item": "change of status", "status_code": "e7"}, "amount", 100000),
    ("deportation", {"articles": ["Act 18(1)"]}, "grounds", ("46-1-8",)),
    ("deportation", {"circumstances": ["Released after prison"]}, "grounds", ("46-1-13",)),
    ("exit_ban", {"national": True, "ground": None}, "due_on", None),
]


@pytest.mark.parametrize(("question", "facts", "name", "value"), ROWS)
def test_rows_of_tables_are_found_however_they_are_spelled(
    question: str, facts: dict[str, Any], name: str, value: object
) -> None:
    decision = answer({"question": question, "date": datetime(2026, 11, 22, tzinfo=UTC), "facts": facts})
    assert decision.outcome.get(name) == value


@pytest.mark.parametrize(
    ("question", "facts", "message"),
    [
        ("notification_fine", {"article": "94_99"}, "facts.article: '94_99' is none of 94_7, "),
        ("administrative_fine", {"duty": "politeness"}, "facts.duty: 'politeness' is none of employer_report"),
        ("fee", {"item": "smile"}, "facts.item: 'smile' is none of single_visa"),
        ("exit_ban", {"ground": "criminal trial"}, "did you mean criminal_fine"),
        ("exit_ban", [], "facts are names with values"),
        ("admision", {}, "unknown question 'admision' .did you mean admission"),
    ],
)
def test_a_row_that_no_table_has_is_an_error_and_never_a_refusal(question: str, facts: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        answer({"question": question, "date": "2026-11-22", "facts": facts})


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
