"""Points for job seekers (D-10-1).

Plain rule: age and education are the basic part and must reach a minimum of their own. Work in the last ten years in
Korea or abroad, whichever gives more, study and training in Korea and Korean give optional points. Recommendations, a
ranked university, work for one of the largest companies, a bachelor's degree in science or engineering and a high
income give a bonus. Notifications and criminal fines of the last five years take points away. Whoever reaches the pass
mark may seek work; a higher mark gives a longer stay.
Source: Decree 12, Annex 1-2; Stay Manual. Decides by: the day of application.
"""

from collections.abc import Mapping
from dataclasses import replace

from gwanmun.law.decisions import Decision, Eligible
from gwanmun.law.formulas import Arithmetic, Bracket, Comparison, DateArithmetic, Fact, Flagged, Logic, Lookup, compute
from gwanmun.law.formulas.deciding import decide_by_formula
from gwanmun.law.formulas.possible import Scalar
from gwanmun.law.formulas.walking import parameters_of
from gwanmun.law.immigration_act.points.parts import AGE, APPLIED_ON, BASES, Scheme, total
from gwanmun.law.in_force import LawInForce
from gwanmun.law.rules import rule

__all__ = ["POINTS_D_10", "TOTAL", "decide_points_d_10"]

D_10 = Scheme("points_d_10")
KOREAN_DEGREE = Lookup(Fact("korean_degree", "text"), "points_d_10.korean_degree")

YEARS = D_10.step("age", Bracket(AGE, "points_d_10.age"))
EDUCATION = D_10.step("education", Lookup(Fact("education", "text"), "points_d_10.education"))
BASIC = D_10.at_most("basic", total(YEARS, EDUCATION), "largest_basic")

AT_HOME = Bracket(Fact("career_in_korea_years", "number"), "points_d_10.career_in_korea")
ABROAD = Bracket(Fact("career_abroad_years", "number"), "points_d_10.career_abroad")
CAREER = D_10.step("career", Arithmetic("greatest", (AT_HOME, ABROAD)))
RECENT = DateArithmetic("last_day", (Fact("korean_degree_on", "date"),), "points_d_10.degree_recent_for")
HELD = Comparison(KOREAN_DEGREE, ">", D_10.amount("no_points"))
NEW_DEGREE = Flagged(Logic("all", (HELD, Comparison(APPLIED_ON, "<=", RECENT))), D_10.amount("recent_degree"))
STUDY = D_10.step("study", Arithmetic("greatest", (KOREAN_DEGREE, NEW_DEGREE)))
COURSES = Bracket(Fact("training_months", "number"), "points_d_10.training")
LANGUAGE = Bracket(Fact("language_course_months", "number"), "points_d_10.language_course")
TRAINING = D_10.step("training", Arithmetic("greatest", (COURSES, LANGUAGE)))
KOREAN = D_10.step("korean", Bracket(Fact("korean_level", "number"), "points_d_10.korean"))
OPTIONAL = D_10.at_most("optional", total(CAREER, STUDY, TRAINING, KOREAN), "largest_optional")

REASONS = D_10.flags("bonus", "mission_recommended", "ranked_university", "large_company_1_year", "stem_bachelor")
RICH = Comparison(Fact("annual_income_usd", "number"), ">=", D_10.amount("least_income"))
INCOME = Flagged(RICH, D_10.amount("bonus", "high_income"))
BONUS = D_10.at_most("bonus", total(REASONS, INCOME), "largest_bonus")

NOTIFIED = Bracket(Fact("notifications_5y_krw", "number"), "points_d_10.notification")
FINED = Bracket(Fact("criminal_fines_5y_krw", "number"), "points_d_10.criminal_fine")
DEDUCTION = D_10.at_least("deduction", total(NOTIFIED, FINED), "largest_deduction")

TOTAL = D_10.step("total", total(BASIC, OPTIONAL, BONUS, DEDUCTION))
ENOUGH = Comparison(TOTAL, ">=", D_10.amount("pass_mark"))
POINTS_D_10 = D_10.step("passes", Logic("all", (ENOUGH, Comparison(BASIC, ">=", D_10.amount("least_basic")))))
LENGTHS = ("points_d_10.longest_stay", "points_d_10.grant", "points_d_10.higher_mark")


@rule("points_d_10", BASES, decided_on="application", reads=(*parameters_of(POINTS_D_10), *LENGTHS))
def decide_points_d_10(facts: Mapping[str, Scalar], law: LawInForce) -> Decision:
    """The points for D-10-1 are reached; the total decides how long one may stay. `law`: day of application."""
    decision = decide_by_formula("points_d_10", POINTS_D_10, facts, law, (TOTAL.code,))
    points = compute(TOTAL, facts, law).value
    if not isinstance(decision, Eligible) or not isinstance(points, int):
        return decision
    mark = "higher" if points >= law.need("points_d_10.higher_mark").number else "pass"
    lengths = {f"{name}_months": law.need(name, mark).term.in_months for name in LENGTHS[:2]}
    return replace(decision, outcome={**decision.outcome, **lengths})
