"""Which authority may act in a matter, from the table of authorities of an act, as a question of that act."""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.conditions import conclude, condition, used
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce

__all__ = ["AuthorityFacts", "decide_authority"]


@dataclass(frozen=True, slots=True)
class AuthorityFacts:
    """Who acts in a matter; both as the table of the act names them. `authority` None: not known."""

    acted_on: date
    matter: str
    authority: str | None = None


def decide_authority(question: str, table: str, facts: AuthorityFacts, law: LawInForce) -> Decision:
    """The authority may act; `authorities` are all that may. `law` is that of the act."""
    listed = law.need(table, facts.matter)
    holds = None if facts.authority is None else facts.authority in listed.items
    finding = condition(
        "competence.authority",
        listed.bases,
        holds,
        used(facts, "matter", "authority"),
        parameters=(listed,),
        missing=("authority",),
    )
    return conclude(question, law, (finding,), {"authorities": listed.items})
