"""Questions are entered once and read plain data; a wrong value is named, and nothing given for a group is left out."""

from dataclasses import dataclass
from datetime import date

import pytest

from gwanmun.law import NeedsReview, at, civil_petitions
from gwanmun.law.fact_reading import read_facts
from gwanmun.law.integration_programme.placement import PlacementFacts
from gwanmun.law.nationality_act.naturalisation_facts import Livelihood, NaturalisationFacts
from gwanmun.law.questions import enter_question, fields_of, questions
from gwanmun.law.refugee_act.officials import OfficialFacts
from gwanmun.law.situations import QUESTIONS, answer

LAW = at(date(2026, 11, 22))


def test_a_question_is_entered_once() -> None:
    with pytest.raises(ValueError, match="emergency_ban_request is entered twice"):
        enter_question("emergency_ban_request", questions()["emergency_ban_request"])


def test_two_acts_cannot_list_one_question(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(civil_petitions, "QUESTIONS", {"new_visa": questions()["new_visa"]})
    with pytest.raises(ValueError, match="two questions are called new_visa"):
        questions()


def test_the_facts_of_a_described_question_without_its_deciding_day() -> None:
    facts = QUESTIONS["kiip.placement"].fields(LAW)
    assert set(facts) == {"route", "total_score", "oral_score", "topik_level"}
    assert facts["route"][1] is True
    assert facts["total_score"][1] is False


def test_the_facts_of_named_facts_and_of_a_formula() -> None:
    assert QUESTIONS["emergency_ban_request"].fields(LAW)["emergency_requested_at"] == ("instant", False)
    assert QUESTIONS["points_f_2_7"].fields(LAW)["annual_income"] == ("number", False)


def test_only_described_facts_have_fields_without_a_law() -> None:
    with pytest.raises(TypeError, match="depend on the law"):
        fields_of(QUESTIONS["points_f_2_7"])


@pytest.mark.parametrize("grade", [0, 10])
def test_grades_of_officials_that_there_are_not(grade: int) -> None:
    with pytest.raises(ValueError, match=f"{grade} is no grade from 1 to 9"):
        OfficialFacts(date(2026, 11, 22), "assistant", grade)


@pytest.mark.parametrize(("total", "oral"), [(101, 25), (-1, 0), (50, 26), (50, -1), (20, 21), (80, 4)])
def test_scores_that_the_test_cannot_give(total: int, oral: int) -> None:
    with pytest.raises(ValueError, match="score"):
        PlacementFacts(date(2026, 11, 22), "pre_evaluation", total, oral)


@pytest.mark.parametrize(("total", "oral"), [(100, 25), (0, 0), (75, 0), (25, 25), (None, 25), (100, None)])
def test_scores_at_the_ends_of_the_test(total: int | None, oral: int | None) -> None:
    facts = PlacementFacts(date(2026, 11, 22), "pre_evaluation", total, oral)
    assert (facts.total_score, facts.oral_score) == (total, oral)


@pytest.mark.parametrize("grade", [0, 10])
def test_a_grade_that_officials_do_not_have(grade: int) -> None:
    with pytest.raises(ValueError, match="is no grade from 1 to 9"):
        OfficialFacts(date(2026, 11, 22), "adjudicator", grade)


@pytest.mark.parametrize(
    ("question", "facts", "known"),
    [
        ("policy.calendar", {"duty": "no_such_duty", "year": 2026}, "annual_plans"),
        ("legislation.period", {"step": "no_such_step", "began_on": "2026-11-02"}, "pre_announcement"),
        ("nationality.competence", {"matter": "no_such_matter"}, "naturalisation"),
    ],
)
def test_what_names_no_row_of_a_table_lists_the_rows(question: str, facts: dict[str, object], known: str) -> None:
    with pytest.raises(ValueError, match=known):
        answer({"question": question, "date": date(2026, 11, 22), "facts": facts})


def test_nothing_for_a_group_or_a_list_is_left_out() -> None:
    facts = read_facts(NaturalisationFacts, {"decided_on": "2026-11-22", "livelihood": None, "interviews": None})
    assert facts.livelihood == Livelihood()
    assert facts.interviews == ()


def test_a_pair_of_another_length_is_refused() -> None:
    @dataclass(frozen=True)
    class Stays:
        stay: tuple[date, date]

    with pytest.raises(ValueError, match=r"facts\.stay: 2 values are expected"):
        read_facts(Stays, {"stay": ["2026-11-22"]})


def test_an_emergency_ban_asked_without_an_instant_needs_it() -> None:
    facts = {
        "national": True,
        "penalty_years": 3,
        "flight_or_evidence_risk": True,
        "urgent": True,
        "emergency_requested_at": "2026-11-22T09:00",
    }
    decision = answer({"question": "emergency_exit_ban", "date": "2026-11-22", "facts": facts})
    assert isinstance(decision, NeedsReview)
    assert decision.missing == ("asked_at",)


def test_a_visitor_whose_entry_is_not_known_cannot_be_capped() -> None:
    facts = {"status_code": "B-2-1", "permitted_until": "2026-12-01", "unavoidable_cause": True}
    decision = answer({"question": "extension", "date": "2026-11-22", "facts": facts})
    assert isinstance(decision, NeedsReview)
    assert decision.missing == ("entered_on",)


def test_a_visitor_whose_stay_is_not_known_is_asked_for_its_end() -> None:
    facts = {"status_code": "B-2-1", "entered_on": "2026-11-01", "unavoidable_cause": True}
    decision = answer({"question": "extension", "date": "2026-11-22", "facts": facts})
    assert isinstance(decision, NeedsReview)
    assert decision.missing == ("permitted_until",)
