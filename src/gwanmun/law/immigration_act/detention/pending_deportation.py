"""Detention pending deportation: two months, extensions of three, and its caps.

Plain rule: since 2025-06-01 detention lasts two months at first; the Detention Commission may extend it by up to three
months at a time. It ends after nine months at the latest, after twenty where a refugee application or a suit made after
the order delayed the removal, or for listed grave crimes. Escape, a new ground or a breach of conditions starts the
time anew. The first day counts. Before that day there was no cap; the Minister approved every three months. How
detentions that began before are counted is in addenda that are not held: an office says so.
Source: Immigration Act 63, 63-2, 63-3; Decree 78, 78-2; Act No. 20794 (transition). Decides by: the day asked about.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Facts, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.time_limits import last_day_of

__all__ = ["DetentionFacts", "decide_detention"]

BASES = cite("Act 63")
READS = ("detention.first", "detention.each_extension", "detention.cap", "detention.counted_from", "detention.approval")


@dataclass(frozen=True, slots=True)
class DetentionFacts:
    """One detention. `extensions` of full length; `detained_on` is the last start anew, if there was one."""

    detained_on: date | None
    asked_on: date
    extensions: int = 0
    delayed_by_refugee_claim_or_suit: bool = False
    listed_grave_crime: bool = False


@question("deportation_detention", DetentionFacts, day="asked_on")
@rule("detention.pending_deportation", BASES, decided_on="asked", reads=READS)
def decide_detention(facts: DetentionFacts, law: LawInForce) -> Decision:
    """Whether the detention may go on that day, its present end and its cap."""
    if facts.detained_on is None:
        unknown = Finding("detention.start_unknown", Verdict.UNKNOWN, BASES, missing=("detained_on",))
        return answered("deportation_detention", law, (unknown,))
    first = law.get("detention.first")
    if first is None:
        approval = law.need("detention.approval")
        finding = Finding("detention.no_cap", Verdict.DISCRETION, BASES, {}, (approval,))
        return answered("deportation_detention", law, (finding,))
    if facts.detained_on >= first.begins:
        return _judged(facts, facts.detained_on, law)
    return _under_two_laws(facts, facts.detained_on, first, law)


def _under_two_laws(facts: DetentionFacts, detained_on: date, first: Parameter, law: LawInForce) -> Decision:
    """A detention that began under the old law: an office has to say from when the new clock runs."""
    counted_from, uncertain = law.get("detention.counted_from"), law.unconfirmed("detention.counted_from")
    if counted_from is not None:
        start = detained_on if counted_from.text == "detention" else first.begins
        return _judged(facts, start, law, counted_from)
    unsure = (uncertain,) if uncertain else ()
    used: Facts = {"detained_on": detained_on}
    finding = Finding("detention.transition", Verdict.DISCRETION, BASES, used, (first,), unconfirmed=unsure)
    return answered("deportation_detention", law, (finding,))


def _judged(facts: DetentionFacts, start: date, law: LawInForce, *vouched: Parameter) -> Decision:
    first, each = law.need("detention.first"), law.need("detention.each_extension")
    special = facts.delayed_by_refugee_claim_or_suit or facts.listed_grave_crime
    cap = law.need("detention.cap", "special" if special else "ordinary")
    cap_on = last_day_of("restriction", start, cap.term)
    granted = last_day_of("restriction", start, first.term, *([each.term] * facts.extensions))
    due_on = min(granted, cap_on)
    used: Facts = {"detained_on": facts.detained_on, "due_on": due_on, "cap_on": cap_on, "asked_on": facts.asked_on}
    over = facts.asked_on > due_on
    code = "detention.within" if not over else "detention.capped" if facts.asked_on > cap_on else "detention.over"
    verdict = Verdict.NOT_MET if over else Verdict.MET
    finding = Finding(code, verdict, BASES, used, (first, each, cap, *vouched))
    return answered("deportation_detention", law, (finding,), {"due_on": due_on, "cap_on": cap_on})
