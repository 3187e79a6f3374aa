"""All the ways into Korea for a foreigner, tried in the order that serves the person best.

Plain rule: a foreigner needs a visa, or one of the exceptions: return of a resident or of a refugee, an agreement, a
designation, a separate entry permit, a group of tourists, or entry to Jeju. The first title that holds decides.
Source: Immigration Act 7(1), 7(2), 7(4); Jeju Special Act 197.
"""

from collections.abc import Iterator

from gwanmun.law.citations import cite
from gwanmun.law.decisions import Finding, any_of
from gwanmun.law.immigration_act.entry_facts import EntryFacts
from gwanmun.law.immigration_act.entry_title import Title
from gwanmun.law.immigration_act.group_tourists import group_title
from gwanmun.law.immigration_act.refugee_travel_document import refugee_title
from gwanmun.law.immigration_act.returning_resident import residence_title
from gwanmun.law.immigration_act.visa import visa_titles
from gwanmun.law.immigration_act.visa_free_designation import designation_title
from gwanmun.law.immigration_act.visa_waiver_agreement import agreement_title
from gwanmun.law.in_force import LawInForce
from gwanmun.law.jeju_act import visa_free_entry
from gwanmun.law.rules import rule

__all__ = ["title_to_enter"]

BASES = cite("Act 7")


@rule("entry.title", BASES, decided_on="arrival")
def title_to_enter(facts: EntryFacts, law: LawInForce) -> tuple[Finding, Title | None]:
    """The first title that holds; else the finding that shows why none does, and what could still change it."""
    tried: list[Finding] = []
    for title in _titles(facts, law):
        tried.append(title.finding)
        if title.holds:
            return any_of("title.held", BASES, tried), title
    return any_of("title.none", BASES, tried), None


def _titles(facts: EntryFacts, law: LawInForce) -> Iterator[Title]:
    if facts.passport and facts.passport.kind == "refugee_travel_document":
        yield refugee_title(facts)
    if facts.residence:
        yield residence_title(facts.residence, facts, law)
    yield from visa_titles(facts, law)
    yield agreement_title(facts, law)
    yield designation_title(facts, law)
    if facts.group:
        yield group_title(facts, facts.group, law)
    if facts.port is None or visa_free_entry.arrives_in_jeju(facts, law):
        yield visa_free_entry.jeju_title(facts, law)
