"""The fine of a notification disposition, by the duration or the count of a violation.

Plain rule: the fine of Annex 7 depends on the completed calendar months of the violation, from its first day through
its last, or on how often it happened. For an overstay the first day is the day after the permitted stay; who stays
one month to the day has left the first band. The office may raise or lower the fine by up to half for age, motive,
means and repetition, never above the fine that the Act threatens: that is judgement, so the range is shown and
nothing in it chosen.
Source: Immigration Act 94, 95, 98, 102(1), 103(2); Rule 86, Annex 7. Decides by: the day of the disposition.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from gwanmun.law.citations import cite
from gwanmun.law.decisions import Finding
from gwanmun.law.formulas import Amount, Arithmetic, Bracket, DateArithmetic, Discretion, Fact, Step, compute
from gwanmun.law.formulas.possible import Scalar
from gwanmun.law.formulas.walking import parameters_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.rules import rule

__all__ = ["BY_COUNT", "BY_DURATION", "Fine", "highest_fine", "lowest_fine", "notification_fine", "standard_fine"]

BASES = cite("Act 102(1); Rule Annex 7")
ADJUSTMENT = cite("Act 103(2); Rule 86")
BY_DURATION = ("94_7", "94_8", "94_12", "94_15", "94_16", "94_17", "95_5", "95_6", "95_7", "98_2")
BY_COUNT = ("94_2", "98_1")
MONTHS = Step("fine.months", DateArithmetic("months", (Fact("first_day", "date"), Fact("last_day", "date"))), BASES)


@dataclass(frozen=True, slots=True)
class Fine:
    """Won; None: not known, or no annex of that day is held. `finding` explains the standard fine."""

    standard: Scalar
    lowest: Scalar
    highest: Scalar
    finding: Finding


@cache
def standard_fine(article: str) -> Step:
    """The fine of the annex for a violation of a penal article, such as "94_17"."""
    measure = MONTHS if article in BY_DURATION else Fact("count", "number")
    amount = Bracket(measure, f"fine.art_{article}")
    return Step("fine.standard", Arithmetic("sum", (amount, Discretion("fine.adjusted_by_office"))), BASES)


@cache
def lowest_fine(article: str) -> Step:
    """The standard fine lowered as far as the office may."""
    return Step("fine.lowest", Arithmetic("difference", (standard_fine(article), _part(article))), ADJUSTMENT)


@cache
def highest_fine(article: str) -> Step:
    """The standard fine raised as far as the office may, within the fine that the Act threatens."""
    raised = Arithmetic("sum", (standard_fine(article), _part(article)))
    threatened = Amount("fine.threatened", article.partition("_")[0])
    return Step("fine.highest", Arithmetic("least", (raised, threatened)), ADJUSTMENT)


def _part(article: str) -> Arithmetic:
    return Arithmetic("percent", (standard_fine(article), Amount("fine.adjustment")))


READS = tuple(
    dict.fromkeys(name for article in BY_DURATION + BY_COUNT for name in parameters_of(highest_fine(article)))
)


@rule("notification_fine", BASES + ADJUSTMENT, decided_on="disposition", reads=READS)
def notification_fine(article: str, facts: Mapping[str, Scalar], law: LawInForce) -> Fine:
    """The fine of the annex for `first_day` and `last_day`, or for the `count`, with its lawful range."""
    formulas = (standard_fine(article), lowest_fine(article), highest_fine(article))
    standard, lowest, highest = (compute(formula, facts, law) for formula in formulas)
    return Fine(standard.value, lowest.value, highest.value, standard.finding)
