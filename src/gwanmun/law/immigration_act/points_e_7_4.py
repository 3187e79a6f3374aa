"""Conditions for skilled workers to change to E-7-4.

Plain rule: income, Korean, age and bonuses, less deductions of at most 50, reach the pass mark, with at least 50
points each for income and for Korean. For a time Korean may be shown later, at the first extension; then a lower
total without Korean is enough. Besides, the worker has worked at least four of the last ten years in the statuses for
it, has a contract of two years at the least pay, and is recommended by the employer. A criminal fine of three million
won, tax arrears, four violations, or three months of illegal stay exclude. Recommendations of central and
metropolitan government are not added.
Source: Decree 12, Annex 1-2; Stay Manual. Decides by: the day of application.
"""

from collections.abc import Mapping
from functools import cache

from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision
from gwanmun.law.formulas import (
    Amount,
    Arithmetic,
    Bracket,
    Comparison,
    DateArithmetic,
    Fact,
    Flagged,
    Logic,
    Node,
    Step,
)
from gwanmun.law.formulas.deciding import decide_by_formula
from gwanmun.law.formulas.possible import Scalar
from gwanmun.law.formulas.walking import parameters_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.rules import rule

__all__ = ["TOTAL", "decide_points_e_7_4", "points_e_7_4"]

BASES = cite("Decree 12; Stay Manual")
MEAN_INCOME, PRIMARY = Fact("mean_income_2y", "number"), Fact("primary_industry", "flag")
CONTRACT_PAY, VIOLATIONS = Fact("contract_pay", "number"), Fact("violations", "number")
KOREAN_LATER = "points_e_7_4.pass_mark_korean_later"


def _step(code: str, of: Node) -> Step:
    return Step(f"points_e_7_4.{code}", of, BASES)


def _amount(name: str) -> Amount:
    return Amount(f"points_e_7_4.{name}")


def _sum(*parts: Node) -> Arithmetic:
    return Arithmetic("sum", parts)


def _all(*parts: Node) -> Logic:
    return Logic("all", parts)


def _bonus(fact: str, key: str) -> Flagged:
    return Flagged(Fact(fact, "flag"), Amount("points_e_7_4.bonus", key))


LESS_BUT_PRIMARY = Flagged(PRIMARY, Bracket(MEAN_INCOME, "points_e_7_4.income_primary"))
INCOME = _step("income", _sum(Bracket(MEAN_INCOME, "points_e_7_4.income"), LESS_BUT_PRIMARY))
KOREAN = _step("korean", Bracket(Fact("korean_level", "number"), "points_e_7_4.korean"))
YEARS = DateArithmetic("years", (Fact("birth_on", "date"), Fact("applied_on", "date")))
AGE = _step("age", Bracket(YEARS, "points_e_7_4.age"))
GOVERNMENT = _step(
    "recommended_by_government",
    Arithmetic(
        "greatest", (_bonus("central_recommended", "central"), _bonus("metropolitan_recommended", "metropolitan"))
    ),
)
BONUS = _step(
    "bonus",
    _sum(
        GOVERNMENT,
        _bonus("employer_recommended", "employer"),
        _bonus("three_years_at_workplace", "workplace"),
        _bonus("three_years_in_area", "area"),
        _bonus("qualified", "qualification"),
        _bonus("driving_licence", "licence"),
    ),
)
FINES = _step("fines", Bracket(Fact("small_fines", "number"), "points_e_7_4.fines"))
ARREARS = _step("arrears", Bracket(Fact("tax_arrears_limits", "number"), "points_e_7_4.arrears"))
OFFENCES = _step("violations", Bracket(VIOLATIONS, "points_e_7_4.violations"))
DEDUCTION = _step("deduction", Arithmetic("greatest", (_sum(FINES, ARREARS, OFFENCES), _amount("largest_deduction"))))
TOTAL = _step("total", _sum(INCOME, KOREAN, AGE, BONUS, DEDUCTION))

WITH_KOREAN = _step(
    "points_with_korean",
    _all(
        Comparison(TOTAL, ">=", _amount("pass_mark")),
        Comparison(KOREAN, ">=", _amount("least_korean_points")),
        Comparison(INCOME, ">=", _amount("least_income_points")),
    ),
)
WITHOUT_KOREAN = _step(
    "points_without_korean",
    _all(
        Comparison(Arithmetic("difference", (TOTAL, KOREAN)), ">=", Amount(KOREAN_LATER)),
        Comparison(INCOME, ">=", _amount("least_income_points")),
    ),
)
LONG_ENOUGH = _step("enough_years", Comparison(Fact("years_worked_in_ten", "number"), ">=", _amount("least_years")))
PAID = Logic(
    "any",
    (
        Comparison(CONTRACT_PAY, ">=", _amount("least_pay")),
        _all(PRIMARY, Comparison(CONTRACT_PAY, ">=", _amount("least_pay_primary"))),
    ),
)
CONTRACT = _step(
    "contract",
    _all(
        Comparison(Fact("contract_years", "number"), ">=", _amount("least_contract_years")),
        PAID,
        Fact("employer_recommended", "flag"),
    ),
)
NOT_EXCLUDED = _step(
    "not_excluded",
    _all(
        Comparison(Fact("largest_fine", "number"), "<", _amount("excluding_fine")),
        Comparison(VIOLATIONS, "<", _amount("excluding_violations")),
        Comparison(Fact("illegal_stay_months", "number"), "<", _amount("excluding_illegal_months")),
        Fact("free_of_tax_arrears", "flag"),
    ),
)


def points_e_7_4(law: LawInForce) -> Step:
    """The conditions under a law: with the later showing of Korean while that is in force."""
    return _conditions(korean_later=law.get(KOREAN_LATER) is not None)


@cache
def _conditions(*, korean_later: bool) -> Step:
    reached = Logic("any", (WITH_KOREAN, WITHOUT_KOREAN)) if korean_later else WITH_KOREAN
    points = _step("points_reached", reached)
    return _step("passes", _all(points, LONG_ENOUGH, CONTRACT, NOT_EXCLUDED))


@rule("points_e_7_4", BASES, decided_on="application", reads=parameters_of(_conditions(korean_later=True)))
def decide_points_e_7_4(facts: Mapping[str, Scalar], law: LawInForce) -> Decision:
    """All conditions of E-7-4 are met. `law`: day of application."""
    return decide_by_formula("points_e_7_4", points_e_7_4(law), facts, law, (TOTAL.code,))
