"""Points for technology start-ups (D-8-4).

Plain rule: at least one required item is held: a patent, utility model or design as holder, inventor or applicant
(together within a cap), start-up aid of the government or of the training programme, three years of teaching or
research, or an investment. Training for founders, Korean and a degree give optional points. Both together reach the
pass mark.
Source: Decree 12, Annex 1-2; Stay Manual. Decides by: the day of application.
"""

from collections.abc import Mapping

from gwanmun.law.decisions import Decision
from gwanmun.law.formulas import Bracket, Comparison, Fact, Flagged, Logic
from gwanmun.law.formulas.deciding import decide_by_formula
from gwanmun.law.formulas.possible import Scalar
from gwanmun.law.formulas.walking import parameters_of
from gwanmun.law.immigration_act.points.parts import BASES, Scheme, total
from gwanmun.law.in_force import LawInForce
from gwanmun.law.rules import rule

__all__ = ["POINTS_D_8_4", "TOTAL", "decide_points_d_8_4"]

D_8_4 = Scheme("points_d_8_4")

HELD = D_8_4.flags(
    "property",
    "patent_holder",
    "design_holder",
    "patent_inventor",
    "design_creator",
    "patent_applicant",
    "design_applicant",
)
PROPERTY = D_8_4.at_most("property", HELD, "largest_property")
INVESTED = Comparison(Fact("investment_krw", "number"), ">=", D_8_4.amount("least_investment"))
INVESTMENT = D_8_4.step("investment", Flagged(INVESTED, D_8_4.amount("required", "investment")))
OTHERS = D_8_4.flags("required", "startup_aid", "researcher_3_years")
REQUIRED = D_8_4.at_most("required", total(PROPERTY, OTHERS, INVESTMENT), "largest_required")

TRAINED = D_8_4.flags("training", "oasis_1", "oasis_2", "oasis_4", "oasis_5", "oasis_7", "oasis_8")
TRAINING = D_8_4.step("training", TRAINED)
KOREAN = D_8_4.step("korean", Bracket(Fact("korean_level", "number"), "points_d_8_4.korean"))
DEGREE = D_8_4.flags("degree", "master_or_higher")
OPTIONAL = D_8_4.at_most("optional", total(TRAINING, KOREAN, DEGREE), "largest_optional")

TOTAL = D_8_4.step("total", total(REQUIRED, OPTIONAL))
ONE_REQUIRED = D_8_4.step("one_required", Comparison(REQUIRED, ">=", D_8_4.amount("least_required")))
ENOUGH = Comparison(TOTAL, ">=", D_8_4.amount("pass_mark"))
POINTS_D_8_4 = D_8_4.step("passes", Logic("all", (ENOUGH, ONE_REQUIRED)))


@rule("points_d_8_4", BASES, decided_on="application", reads=parameters_of(POINTS_D_8_4))
def decide_points_d_8_4(facts: Mapping[str, Scalar], law: LawInForce) -> Decision:
    """The points for D-8-4 are reached with at least one required item. `law`: day of application."""
    return decide_by_formula("points_d_8_4", POINTS_D_8_4, facts, law, (TOTAL.code,))
