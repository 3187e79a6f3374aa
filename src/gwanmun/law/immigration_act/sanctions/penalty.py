"""The penalty that the Act threatens for an offence.

Plain rule: each item of Articles 93-2 to 98 threatens prison, a criminal fine or both, each item of Article 100 an
administrative fine. For some the organisation is liable as well. Since 2020-09-25 Article 94 threatens thirty million
won in place of twenty.
Source: Immigration Act 93-2 to 100. Decides by: the day of the offence.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Fact, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question, rows_of
from gwanmun.law.rules import rule

__all__ = ["PenaltyFacts", "decide_penalty"]

BASES = cite("Act 93-2, 93-3, 94, 95, 96, 97, 98, 99-3, 100")
NAMES = ("max_prison_years", "max_fine_krw", "penalty_type", "corporate_liability", "offence_en")


@dataclass(frozen=True, slots=True)
class PenaltyFacts:
    """An item as the Act counts it: "94 no.17", "93-2(1)1", "100(2)1"."""

    item: str
    committed_on: date


@question("penalty", PenaltyFacts, day="committed_on", choices={"item": rows_of("penalty.penalty_type")})
@rule("sanctions.penalty", BASES, decided_on="offence", reads=tuple(f"penalty.{name}" for name in NAMES))
def decide_penalty(facts: PenaltyFacts, law: LawInForce) -> Decision:
    """The longest prison in years, the largest fine in won, the kind, and whether an organisation is liable."""
    found = {name: law.get(f"penalty.{name}", facts.item) for name in NAMES}
    kind = found["penalty_type"]
    if kind is None:
        finding = Finding("penalty.not_held", Verdict.NOT_MET, BASES, {"item": facts.item})
        return answered("penalty", law, (finding,))
    used = tuple(item for item in found.values() if item)
    outcome: dict[str, Fact] = {name: _value(item.value) if item else None for name, item in found.items()}
    finding = Finding("penalty.threatened", Verdict.MET, kind.bases, {"item": facts.item, **outcome}, used)
    return answered("penalty", law, (finding,), outcome)


def _value(value: object) -> Fact:
    return value if isinstance(value, int | str) else str(value)
