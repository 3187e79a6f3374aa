"""Situations from a file: every one is answered, and what is wrong is named without stopping the others."""

from datetime import date

import pytest

from gwanmun.law import Eligible, Refusal
from gwanmun.law.asking import ask
from gwanmun.law.in_force import at
from gwanmun.law.situations import QUESTIONS

FEES = """
given: {question: nationality.fee, date: 2026-11-22, facts: {item: naturalisation}}
scenarios:
  - {situation: One person.}
  - {situation: Two persons., facts: {persons: 2}}
"""


def test_a_file_shares_what_is_given() -> None:
    amounts = [answered.decision.outcome["fee_krw"] for answered in ask(FEES) if answered.decision]
    assert amounts == [300000, 600000]


def test_one_situation_or_a_list_of_them() -> None:
    one = "{question: policy.basic_plan, date: 2026-11-22, facts: {}}"
    assert [type(item.decision) for item in ask(one)] == [Eligible]
    assert [type(item.decision) for item in ask(f"[{one}, {one}]")] == [Eligible, Eligible]


def test_the_deciding_day_may_stand_among_the_facts() -> None:
    text = "{question: overseas_korean.working_visit_visa, facts: {applied_on: 2026-02-12}}"
    assert isinstance(ask(text)[0].decision, Refusal)


ON = "date: 2026-11-22"
WRONG = {
    f"question: weather, {ON}, facts: {{}}": "unknown question 'weather'",
    ON: "a situation needs question",
    "question: naturalisation, facts: {}": "must be of the form YYYY-MM-DD",
    "question: naturalisation, date: soon, facts: {}": "must be of the form YYYY-MM-DD",
    f"question: naturalisation, {ON}, facts: {{birth: spring}}": "facts.birth: not a date",
    f"question: naturalisation, {ON}, facts: {{applied_on: '2026-02-30'}}": "facts.applied_on: day is",
    f"question: nationality.fee, {ON}, facts: {{}}": "facts: item must be given",
    f"question: nationality.fee, {ON}, facts: {{item: gold}}": "facts.item: 'gold' is none of",
    f"question: nationality.deadline, {ON}, facts: {{deadline: x, event_on: 2026-01-05}}": "is none of nat_eval",
    f"question: policy.calendar, {ON}, facts: {{duty: x, year: 2026}}": "is none of local_results",
    f"question: legislation.period, {ON}, facts: {{step: x, began_on: 2026-01-05}}": "is none of consultation",
    f"question: naturalisation, {ON}, facts: {{gaps: [{{left_on: 2026-01-05}}]}}": "returned_on must be given",
    "question: petition.handling, date: 2060-01-05, facts: {received_on: 2060-01-02, days: 7}": "2060",
    "question: nationality.birth, date: 1940-01-05, facts: {}": "no value of birth.mother_line",
}


@pytest.mark.parametrize(("situation", "message"), WRONG.items())
def test_what_is_wrong_is_named_and_stops_no_other(situation: str, message: str) -> None:
    broken, good = ask(f"[{{{situation}}}, {{question: policy.basic_plan, {ON}, facts: {{}}}}]")
    assert good.decision is not None
    assert broken.decision is None
    assert message in broken.error


@pytest.mark.parametrize("text", ["{", "[]", "7", "[7]", "2026-13-45"])
def test_a_file_without_situations_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a YAML file|not a file of situations"):
        ask(text)


def test_every_question_lists_its_facts() -> None:
    law = at(date(2026, 11, 22))
    assert all(question.day not in question.fields(law) for question in QUESTIONS.values())
    _, required = QUESTIONS["nationality.fee"].fields(law)["item"]
    assert required
