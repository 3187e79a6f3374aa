"""Points for residence of talented people (F-2-7).

Plain rule: age, education, Korean and income give up to 130 points; recommendations, the integration programme, a
degree of a ranked or Korean university and volunteer work give a bonus of up to 40. Notifications, removal orders and
criminal fines take points away: a notification for three years from its payment, an order for five years. An income
below the minimum wage gives nothing. Whoever reaches the pass mark meets the points condition; each category has
further conditions. The manual states the cap on deductions as 70 and as 80; the heaviest deductions add up to 70, so
that neither changes a total.
Source: Decree 12, Annex 1-2; Stay Manual. Decides by: the day of application.
"""

from collections.abc import Mapping

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
    Lookup,
    Step,
)
from gwanmun.law.formulas.deciding import decide_by_formula
from gwanmun.law.formulas.possible import Scalar
from gwanmun.law.formulas.walking import parameters_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.rules import rule

__all__ = ["POINTS_F_2_7", "decide_points_f_2_7"]

BASES = cite("Decree 12; Stay Manual")
APPLIED_ON = Fact("applied_on", "date")
INCOME = Fact("annual_income", "number")
NOTIFIED = Fact("notification_krw", "number")


def _step(code: str, of: Bracket | Lookup | Flagged | Arithmetic | Comparison) -> Step:
    return Step(f"points_f_2_7.{code}", of, BASES)


def _within(event: str, term: str) -> Comparison:
    """The application falls into the term that runs from an event."""
    return Comparison(APPLIED_ON, "<=", DateArithmetic("last_day", (Fact(event, "date"),), term))


AGE = _step("age", Bracket(DateArithmetic("years", (Fact("birth_on", "date"), APPLIED_ON)), "points_f_2_7.age"))
EDUCATION = _step("education", Lookup(Fact("education", "text"), "points_f_2_7.education"))
KOREAN = _step("korean", Bracket(Fact("korean_level", "number"), "points_f_2_7.korean"))
EARNED = _step(
    "income",
    Flagged(Comparison(INCOME, ">=", Amount("wages.minimum_a_year")), Bracket(INCOME, "points_f_2_7.income")),
)
COMMON = _step("common", Arithmetic("sum", (AGE, EDUCATION, KOREAN, EARNED)))

RECOMMENDED = _step(
    "recommendation",
    Arithmetic(
        "sum",
        (
            Flagged(Fact("war_ally_recommended", "flag"), Amount("points_f_2_7.recommendation", "war_ally")),
            Flagged(Fact("agency_recommended", "flag"), Amount("points_f_2_7.recommendation", "central_agency")),
        ),
    ),
)
KIIP = Amount("points_f_2_7.integration", "kiip_5")
INTEGRATED = _step("integration", Flagged(Fact("kiip_5_completed", "flag"), KIIP))
DEGREE = _step("degree", Lookup(Fact("degree", "text"), "points_f_2_7.degree"))
VOLUNTEER = _step("volunteer", Lookup(Fact("volunteer", "text"), "points_f_2_7.volunteer"))
ALL_BONUS = _step("bonus_before_cap", Arithmetic("sum", (RECOMMENDED, INTEGRATED, DEGREE, VOLUNTEER)))
BONUS = _step("bonus", Arithmetic("least", (ALL_BONUS, Amount("points_f_2_7.largest_bonus"))))

NOTIFICATION_COUNTS = Logic(
    "all",
    (
        Comparison(NOTIFIED, ">=", Amount("points_f_2_7.smallest_notification")),
        _within("notification_paid_on", "points_f_2_7.notification_counts_for"),
    ),
)
NOTIFICATION = _step("notification", Flagged(NOTIFICATION_COUNTS, Bracket(NOTIFIED, "points_f_2_7.notification")))
REMOVAL_COUNTS = Logic(
    "all",
    (Fact("removal_ordered", "flag"), _within("removal_ordered_on", "points_f_2_7.removal_counts_for")),
)
REMOVAL = _step("removal", Flagged(REMOVAL_COUNTS, Amount("points_f_2_7.removal", "ordered")))
OFFENCES = _step("offences", Arithmetic("least", (NOTIFICATION, REMOVAL)))
FINES = _step("criminal_fine", Bracket(Fact("criminal_fine_krw", "number"), "points_f_2_7.criminal_fine"))
TOTAL = _step("total", Arithmetic("sum", (COMMON, BONUS, OFFENCES, FINES)))
POINTS_F_2_7 = _step("passes", Comparison(TOTAL, ">=", Amount("points_f_2_7.pass_mark")))


@rule("points_f_2_7", BASES, decided_on="application", reads=parameters_of(POINTS_F_2_7))
def decide_points_f_2_7(facts: Mapping[str, Scalar], law: LawInForce) -> Decision:
    """The points condition of F-2-7 is met when the total reaches the pass mark. `law`: day of application."""
    return decide_by_formula("points_f_2_7", POINTS_F_2_7, facts, law, (TOTAL.code,))
