"""Whether a paper can be handed in.

Plain rule: a Korean document is not older than three months, a photo not older than six months, a foreign criminal
record for permanent residence not older than six months. A foreign document carries an apostille or a consular
confirmation, and comes with a translation.
Source: Stay Manual (common documents). Decides by: the day on which it is handed in.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Finding
from gwanmun.law.immigration_act.requirements import requirement
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.time_limits import last_day_of

__all__ = ["PaperFacts", "decide_paper"]

BASES = cite("Stay Manual")
TOPIC = "paper"
FOREIGN = ("foreign_document", "foreign_criminal_record")


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """One paper; `issued_on` is when it was issued or the photo taken."""

    handed_in_on: date
    kind: Literal["korean_document", "photo", "foreign_document", "foreign_criminal_record"] | None
    issued_on: date | None = None
    confirmed_abroad: bool | None = None
    translated: bool | None = None


@question("paper", PaperFacts, day="handed_in_on")
@rule("residence.paper", BASES, decided_on="application", reads=("paper.valid_for",))
def decide_paper(facts: PaperFacts, law: LawInForce) -> Decision:
    """Whether the paper is fresh enough and, if foreign, confirmed and translated."""
    if facts.kind is None:
        return answered("paper", law, (requirement(TOPIC, "kind", None, BASES),))
    return answered("paper", law, tuple(_findings(facts, facts.kind, law)))


def _findings(facts: PaperFacts, kind: str, law: LawInForce) -> Iterator[Finding]:
    term = law.get("paper.valid_for", kind)
    if term is not None:
        last = None if facts.issued_on is None else last_day_of("term", facts.issued_on, term.term)
        fresh = None if last is None else facts.handed_in_on <= last
        shown = {"issued_on": facts.issued_on, "due_on": last}
        yield requirement(TOPIC, "fresh", fresh, BASES, shown, parameters=(term,), missing=("issued_on",))
    if kind in FOREIGN:
        yield requirement(TOPIC, "confirmed_abroad", facts.confirmed_abroad, BASES)
        yield requirement(TOPIC, "translated", facts.translated, BASES)
