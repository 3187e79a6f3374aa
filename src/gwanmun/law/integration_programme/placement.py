"""Where a participant starts.

Plain rule: without a test at level 0; by the pre-evaluation, at level 0 below 3 oral points whatever the total, else by
the total: from 3 level 1, from 21 level 2, from 41 level 3, from 61 level 4, from 81 level 5; or linked by TOPIK, 1 to
level 2, 2 to 3, 3 to 4, 4 and more to 5. With 85 points the permanent residence test may be sat without a course.
Source: operating rules of the integration programme.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, used
from gwanmun.law.decisions import Decision, Fact, Finding
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.rules import rule

__all__ = ["PlacementFacts", "decide_placement"]

BASES = cite("Decree 48(2); KIIP Rules")
QUESTION = "kiip.placement"
WHOLE, ORAL = 100, 25  # points of the test, 75 of them written
READS = ("kiip.placement_score", "kiip.placement_topik", "kiip.oral_minimum", "kiip.direct_test_score")


@dataclass(frozen=True, slots=True)
class PlacementFacts:
    """A participant who registers. `total_score` is out of 100, `oral_score` out of 25 and part of the total."""

    placed_on: date
    route: Literal["no_test", "pre_evaluation", "topik"]
    total_score: int | None = None
    oral_score: int | None = None
    topik_level: Literal[1, 2, 3, 4, 5, 6] | None = None

    def __post_init__(self) -> None:
        """Raises ValueError for scores that the test cannot give."""
        total, oral = self.total_score, self.oral_score
        if (total is not None and not 0 <= total <= WHOLE) or (oral is not None and not 0 <= oral <= ORAL):
            raise ValueError(f"total_score is 0 to {WHOLE}, oral_score 0 to {ORAL}: not {total} and {oral}")
        if total is not None and oral is not None and not oral <= total <= oral + WHOLE - ORAL:
            raise ValueError(f"oral_score {oral} cannot be part of total_score {total}")


@rule(QUESTION, BASES, decided_on="placement", reads=READS)
def decide_placement(facts: PlacementFacts, law: LawInForce) -> Decision:
    """The level, as `level`: 0 to 4, 5B for the basic course of level 5."""
    if facts.route == "no_test":
        return _placed(condition("placement.no_test", BASES, True, used(facts, "route")), {"level": "0"}, law)
    if facts.route == "topik":
        return _by_topik(facts, law)
    if facts.total_score is None or facts.oral_score is None:
        missing = tuple(name for name in ("total_score", "oral_score") if getattr(facts, name) is None)
        return _placed(condition("placement.scores", BASES, None, missing=missing), {}, law)
    level, source = _by_score(facts.total_score, facts.oral_score, law)
    direct = law.need("kiip.direct_test_score")
    outcome: dict[str, Fact] = {
        "level": level,
        "may_sit_permanent_residence_test": facts.total_score >= direct.number,
    }
    shown = used(facts, "total_score", "oral_score")
    return _placed(condition("placement.scores", BASES, True, shown, parameters=(source, direct)), outcome, law)


def _placed(finding: Finding, outcome: dict[str, Fact], law: LawInForce) -> Decision:
    return conclude(QUESTION, law, (finding,), outcome)


def _by_topik(facts: PlacementFacts, law: LawInForce) -> Decision:
    if facts.topik_level is None:
        return _placed(condition("placement.topik", BASES, None, missing=("topik_level",)), {}, law)
    linked = law.need("kiip.placement_topik", str(facts.topik_level))
    shown: dict[str, Fact] = {"topik_level": facts.topik_level}
    return _placed(condition("placement.topik", BASES, True, shown, parameters=(linked,)), {"level": linked.text}, law)


def _by_score(total: int, oral: int, law: LawInForce) -> tuple[str, Parameter]:
    """The highest level whose least score is reached; below the oral minimum level 0."""
    oral_minimum = law.need("kiip.oral_minimum")
    if oral < oral_minimum.number:
        return "0", oral_minimum
    reached = [law.need("kiip.placement_score", key) for key in law.keys("kiip.placement_score")]
    best = max((item for item in reached if item.number <= total), key=lambda item: item.number, default=oral_minimum)
    return best.key or "0", best
