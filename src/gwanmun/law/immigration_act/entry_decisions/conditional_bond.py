"""The bond of a conditional entry, and what of it the State keeps.

Plain rule: the office may ask for a bond of at most ten million won. It keeps all of it when the person flees or misses
two summonses without a good reason, and part of it when another condition is broken: how much, the office decides.
Source: Immigration Act 13(2)(3); Decree 17. Decides by: the day of the permit.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, no_rule, used
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["ConditionalBondFacts", "decide_conditional_bond"]

BASES = cite("Act 13; Decree 17")
QUESTION = "conditional_entry_bond"
READS = ("conditional_entry.largest_bond", "conditional_entry.missed_summonses")


@dataclass(frozen=True, slots=True)
class ConditionalBondFacts:
    """A bond in won and what the person did since. `missed_summonses` without a good reason."""

    permitted_on: date
    bond: int | None
    fled: bool | None
    missed_summonses: int | None
    other_condition_broken: bool | None


@question(QUESTION, ConditionalBondFacts, day="permitted_on")
@rule("entry.conditional_bond", BASES, decided_on="permit", reads=READS)
def decide_conditional_bond(facts: ConditionalBondFacts, law: LawInForce) -> Decision:
    """The bond may be asked for, and `kept` of it: "all", "part" or "nothing"."""
    largest, many = law.need("conditional_entry.largest_bond"), law.need("conditional_entry.missed_summonses")
    within = None if facts.bond is None else facts.bond <= largest.number
    asked = condition(
        "conditional_bond.within", BASES, within, used(facts, "bond"), parameters=(largest,), missing=("bond",)
    )
    kept, missing = _kept(facts, many.number)
    shown = {**used(facts, "fled", "missed_summonses", "other_condition_broken"), "kept": kept}
    decided = condition(
        "conditional_bond.kept", BASES, None if missing else True, shown, parameters=(many,), missing=missing
    )
    part = (no_rule("conditional_bond.part", BASES, shown),) if kept == "part" else ()
    return conclude(QUESTION, law, (asked, decided, *part), {"kept": kept} if kept else {})


def _kept(facts: ConditionalBondFacts, many: int) -> tuple[str | None, tuple[str, ...]]:
    """What the State keeps, or the facts that are missing to say so."""
    if facts.fled or (facts.missed_summonses is not None and facts.missed_summonses >= many):
        return "all", ()
    names = ("fled", "missed_summonses", "other_condition_broken")
    missing = tuple(name for name in names if getattr(facts, name) is None)
    if missing:
        return None, missing
    return ("part" if facts.other_condition_broken else "nothing"), ()
