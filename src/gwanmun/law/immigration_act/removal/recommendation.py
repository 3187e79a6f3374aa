"""Departure recommendations and the bond of a departure order.

Plain rule: who for the first time broke the duty to keep to status and period, or worked outside the status, for ten
days at most, may be asked to leave within five days. Who does not follow gets a departure order; since 2021-01-21 the
office may ask for a bond of at most twenty million won with it.
Source: Immigration Act 67, 68(3); Decree 81. Decides by: the day of the recommendation.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.time_limits import last_day_of

__all__ = ["BondFacts", "RecommendationFacts", "decide_bond", "decide_recommendation"]

BASES = cite("Act 67; Decree 81")
BOND = cite("Act 68(3)")


@dataclass(frozen=True, slots=True)
class RecommendationFacts:
    """One breach. `article` is that which was broken, such as "17(1)" or "20"."""

    article: str
    issued_on: date
    days: int | None
    first_time: bool | None


@question("departure_recommendation", RecommendationFacts, day="issued_on")
@rule(
    "removal.recommendation",
    BASES,
    decided_on="recommendation",
    reads=("recommendation.articles", "recommendation.longest_breach", "recommendation.longest"),
)
def decide_recommendation(facts: RecommendationFacts, law: LawInForce) -> Decision:
    """Whether the breach is slight enough, and the last day to leave."""
    articles, most = law.need("recommendation.articles"), law.need("recommendation.longest_breach")
    longest = law.need("recommendation.longest")
    missing = tuple(name for name in ("days", "first_time") if getattr(facts, name) is None)
    listed = facts.article.partition("(")[0] in articles.items
    slight = (facts.days is None or facts.days <= most.number) and facts.first_time is not False
    used = {"article": facts.article, "days": facts.days, "first_time": facts.first_time}
    if not (listed and slight):
        finding = Finding("recommendation.not_slight", Verdict.NOT_MET, BASES, used, (articles, most))
        return answered("departure_recommendation", law, (finding,))
    if missing:
        finding = Finding("recommendation.unknown", Verdict.UNKNOWN, BASES, used, (articles, most), missing)
        return answered("departure_recommendation", law, (finding,))
    last = last_day_of("term", facts.issued_on, longest.term)
    finding = Finding(
        "recommendation.possible", Verdict.MET, BASES, {**used, "due_on": last}, (articles, most, longest)
    )
    return answered("departure_recommendation", law, (finding,), {"due_on": last})


@dataclass(frozen=True, slots=True)
class BondFacts:
    """A bond in won asked for with a departure order."""

    ordered_on: date
    bond: int


@question("departure_order_bond", BondFacts, day="ordered_on")
@rule("removal.bond", BOND, decided_on="order", reads=("departure_order.largest_bond",))
def decide_bond(facts: BondFacts, law: LawInForce) -> Decision:
    """Whether the bond may be asked for."""
    largest = law.get("departure_order.largest_bond")
    if largest is None:
        return answered("departure_order_bond", law, (Finding("bond.no_law", Verdict.NOT_MET, BOND),))
    within = facts.bond <= largest.number
    code, verdict = ("bond.within", Verdict.MET) if within else ("bond.too_large", Verdict.NOT_MET)
    return answered("departure_order_bond", law, (Finding(code, verdict, BOND, {"bond": facts.bond}, (largest,)),))
