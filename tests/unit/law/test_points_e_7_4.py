"""E-7-4: joint conditions, the later showing of Korean until the end of 2026, and exclusions at their edges."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from gwanmun.law import Eligible, NeedsReview, Refusal, at, explain
from gwanmun.law.formulas.walking import facts_of
from gwanmun.law.immigration_act.points_e_7_4 import decide_points_e_7_4, points_e_7_4
from gwanmun.law.wording import texts

LAST, NEXT = date(2026, 12, 31), date(2027, 1, 1)
WORKER: Mapping[str, Any] = {
    "applied_on": LAST,
    "birth_on": date(1996, 6, 1),
    "mean_income_2y": 27_000_000,
    "primary_industry": False,
    "korean_level": 2,
    "central_recommended": False,
    "metropolitan_recommended": False,
    "employer_recommended": True,
    "three_years_at_workplace": False,
    "three_years_in_area": False,
    "qualified": False,
    "driving_licence": False,
    "small_fines": 0,
    "tax_arrears_limits": 0,
    "violations": 0,
    "years_worked_in_ten": 4,
    "contract_years": 2,
    "contract_pay": 26_000_000,
    "largest_fine": 0,
    "free_of_tax_arrears": True,
    "illegal_stay_months": 0,
}


def _decide(day: date = LAST, **changes: Any) -> Any:
    return decide_points_e_7_4({**WORKER, "applied_on": day, **changes}, at(day))


def test_income_korean_age_and_employer_make_210_points() -> None:
    decision = _decide(NEXT)
    assert isinstance(decision, Eligible)
    assert decision.outcome["points_e_7_4.total"] == 50 + 50 + 60 + 50


def test_korean_may_be_shown_later_until_the_end_of_2026_only() -> None:
    assert isinstance(_decide(LAST, korean_level=0), Eligible)
    assert isinstance(_decide(NEXT, korean_level=0, driving_licence=True, qualified=True), Refusal)


def test_both_government_recommendations_count_once() -> None:
    decision = _decide(NEXT, central_recommended=True, metropolitan_recommended=True)
    assert decision.outcome["points_e_7_4.total"] == 240


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"contract_pay": 25_999_999}, Refusal),
        ({"contract_pay": 25_000_000, "primary_industry": True}, Eligible),
        ({"contract_pay": 24_999_999, "primary_industry": True}, Refusal),
        ({"mean_income_2y": 24_000_000}, Refusal),
        ({"mean_income_2y": 24_000_000, "primary_industry": True}, Eligible),
        ({"mean_income_2y": 23_999_999, "primary_industry": True}, Refusal),
        ({"years_worked_in_ten": 3}, Refusal),
        ({"employer_recommended": False, "three_years_at_workplace": True, "three_years_in_area": True}, Refusal),
        ({"largest_fine": 2_999_999}, Eligible),
        ({"largest_fine": 3_000_000}, Refusal),
        ({"violations": 2}, Eligible),
        ({"violations": 3}, Refusal),
        ({"violations": 3, "driving_licence": True}, Eligible),
        ({"violations": 4, "driving_licence": True, "qualified": True}, Refusal),
        ({"illegal_stay_months": 2}, Eligible),
        ({"illegal_stay_months": 3}, Refusal),
        ({"free_of_tax_arrears": False}, Refusal),
        ({"illegal_stay_months": None}, NeedsReview),
        ({"illegal_stay_months": None, "largest_fine": 3_000_000}, Refusal),
    ],
)
def test_conditions_at_their_edges(changes: dict[str, Any], expected: type) -> None:
    decision = _decide(NEXT, **changes)
    assert isinstance(decision, expected), explain(decision, "en")


def test_deductions_stop_at_50() -> None:
    heavy = {"small_fines": 3, "tax_arrears_limits": 3, "violations": 3}
    assert _decide(NEXT, **heavy).outcome["points_e_7_4.total"] == 210 - 50


def test_every_step_and_fact_has_its_words() -> None:
    decision = _decide(LAST)
    assert {f"finding:{finding.code}" for finding in decision.walk()} <= set(texts())
    assert {f"fact:{fact.name}" for fact in facts_of(points_e_7_4(at(LAST)))} <= set(texts())
    assert {f"fact:{name}" for name in decision.facts} <= set(texts())
