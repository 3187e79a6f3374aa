"""Points for professionals of the advanced industry (E-7-S2).

Plain rule: the income, by age, gives the required points; age, education, years of work, Korean and study in Korea
give points for potential; a ranked university, a recommendation, a small or venture company and research papers give a
bonus. Besides the pass mark, the income reaches the national income per head of the year before, and the work is in
an advanced technology. That national income is published each year and asked as a fact.
Source: Decree 12, Annex 1-2; Stay Manual. Decides by: the day of application.
"""

from collections.abc import Mapping

from gwanmun.law.decisions import Decision
from gwanmun.law.formulas import Bracket, Comparison, Fact, Logic, Lookup
from gwanmun.law.formulas.deciding import decide_by_formula
from gwanmun.law.formulas.possible import Scalar
from gwanmun.law.formulas.walking import parameters_of
from gwanmun.law.immigration_act.points.parts import AGE, BASES, Scheme, total
from gwanmun.law.in_force import LawInForce
from gwanmun.law.rules import rule

__all__ = ["POINTS_E_7_S2", "TOTAL", "decide_points_e_7_s2"]

E_7_S2 = Scheme("points_e_7_s2")

# The table of the manual has a row for each band of income and a column for each band of age: the number of the row
# (tens) and that of the column (units) find the cell.
ROW = Bracket(Fact("annual_income", "number"), "points_e_7_s2.income_row")
CELL = total(ROW, Bracket(AGE, "points_e_7_s2.age_column"))
INCOME = E_7_S2.step("income_by_age", Bracket(CELL, "points_e_7_s2.income_by_age"))

YEARS = E_7_S2.step("age", Bracket(AGE, "points_e_7_s2.age"))
EDUCATION = E_7_S2.step("education", Lookup(Fact("education", "text"), "points_e_7_s2.education"))
CAREER = E_7_S2.step("career", Bracket(Fact("career_years", "number"), "points_e_7_s2.career"))
KOREAN = E_7_S2.step("korean", Bracket(Fact("korean_level", "number"), "points_e_7_s2.korean"))
STUDY = E_7_S2.step("study", Lookup(Fact("korean_degree", "text"), "points_e_7_s2.korean_degree"))
POTENTIAL = E_7_S2.step("potential", total(YEARS, EDUCATION, CAREER, KOREAN, STUDY))

REASONS = E_7_S2.flags("bonus", "ranked_university", "trade_agency_recommended", "small_company", "research_paper")
BONUS = E_7_S2.at_most("bonus", REASONS, "largest_bonus")
TOTAL = E_7_S2.step("total", total(INCOME, POTENTIAL, BONUS))

ENOUGH = Comparison(TOTAL, ">=", E_7_S2.amount("pass_mark"))
CONDITIONS = (ENOUGH, Fact("income_reaches_gni", "flag"), Fact("advanced_technology", "flag"))
POINTS_E_7_S2 = E_7_S2.step("passes", Logic("all", CONDITIONS))


@rule("points_e_7_s2", BASES, decided_on="application", reads=parameters_of(POINTS_E_7_S2))
def decide_points_e_7_s2(facts: Mapping[str, Scalar], law: LawInForce) -> Decision:
    """The points, the income and the kind of work for E-7-S2 are there. `law`: day of application."""
    return decide_by_formula("points_e_7_s2", POINTS_E_7_S2, facts, law, (TOTAL.code,))
