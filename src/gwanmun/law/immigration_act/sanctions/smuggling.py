"""Helping others to enter, leave or hide against the law.

Plain rule: nobody gives ships, passports, visas or boarding passes for the illegal movement of a group, or hides or
carries those who came so. Done for profit it is threatened with the heaviest penalty, without profit with a lesser one;
where it is no group, ships and documents given are threatened with the least. A permanent resident too is deported for
it.
Source: Immigration Act 12-3, 46(2)3, 93-2(2), 93-3, 94; Jeju Special Act 199, 203. Decides by: the day of the offence.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, no_rule, used
from gwanmun.law.decisions import Decision, Fact
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["SmugglingFacts", "decide_smuggling"]

BASES = cite("Act 12-3")
QUESTION = "smuggling"
READS = ("smuggling.item", "penalty.max_prison_years", "penalty.max_fine_krw")


@dataclass(frozen=True, slots=True)
class SmugglingFacts:
    """An act of help. `deed`: means were given (12-3(1)), or people were hidden or carried (12-3(2))."""

    committed_on: date
    deed: Literal["means_given", "hidden_or_carried"] | None
    of_a_group: bool | None
    for_profit: bool | None


@question(QUESTION, SmugglingFacts, day="committed_on")
@rule("sanctions.smuggling", BASES, decided_on="offence", reads=READS)
def decide_smuggling(facts: SmugglingFacts, law: LawInForce) -> Decision:
    """The item that threatens the act, with its longest prison and largest fine."""
    missing = _missing(facts)
    if missing:
        return conclude(QUESTION, law, (condition("smuggling.item", BASES, None, missing=missing),))
    shown = used(facts, "deed", "of_a_group", "for_profit")
    item = law.need("smuggling.item", _case(facts))
    prison, fine = (law.get(f"penalty.{name}", item.text) for name in ("max_prison_years", "max_fine_krw"))
    if prison is None or fine is None:
        return conclude(QUESTION, law, (no_rule("smuggling.item", BASES, shown),), {"item": item.text})
    threatened = condition("smuggling.item", BASES, True, shown, parameters=(item, prison, fine))
    outcome: dict[str, Fact] = {"item": item.text, "max_prison_years": prison.number, "max_fine_krw": fine.number}
    return conclude(QUESTION, law, (threatened,), outcome)


def _missing(facts: SmugglingFacts) -> tuple[str, ...]:
    """The deed and the profit matter for a group only."""
    names = ("of_a_group",) if facts.of_a_group is False else ("deed", "of_a_group", "for_profit")
    if facts.for_profit is False:
        names = ("of_a_group",)
    return tuple(name for name in names if getattr(facts, name) is None)


def _case(facts: SmugglingFacts) -> str:
    if not facts.of_a_group:
        return "no_group"
    return f"for_profit:{facts.deed}" if facts.for_profit else "no_profit"
