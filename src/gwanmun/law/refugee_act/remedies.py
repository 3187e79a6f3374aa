"""Objection and suit.

Plain rule: an objection is filed within thirty days of the notice of a refusal, cancellation or withdrawal; a late one
is still received, flagged, and rejected as unlawful. A notice by electronic service is deemed received fourteen days
after the message when it was not opened. No administrative appeal is possible besides. A suit is filed within ninety
days of knowing the decision, or the decision on the objection, and within one year of it at the latest.
Source: Refugee Act 21, 22(3); Refugee Decree 9-3, 11; Administrative Litigation Act 20.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.administrative_periods.deadlines import deadline
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, no_rule
from gwanmun.law.deadline_questions import in_time
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.refugee_act.deadlines import TABLE
from gwanmun.law.rules import rule

__all__ = ["ObjectionFacts", "SuitFacts", "decide_objection", "decide_suit", "notified_on"]

OBJECTION = cite("Refugee Act 21(1), 22(3)")
SUIT = cite("Administrative Litigation Act 20")


@dataclass(frozen=True, slots=True)
class ObjectionFacts:
    """A decision that was notified, and the objection. `message_on`: an electronic notice that was not opened."""

    filed_on: date
    notice_received_on: date | None = None
    message_on: date | None = None


def notified_on(received_on: date | None, message_on: date | None, law: LawInForce) -> date | None:
    """The last day before the period counts: of the receipt, or the last of the fourteen days after the message."""
    if received_on is not None or message_on is None:
        return received_on
    deemed = deadline(law, TABLE, "ref_e_notice", message_on)
    return deemed.nominal_last_day if deemed else None


@rule("refugee.objection", OBJECTION, decided_on="notice", reads=(TABLE,))
def decide_objection(facts: ObjectionFacts, law: LawInForce) -> Decision:
    """Lawful, or to be rejected because it is late; `due_on` is the last day."""
    notified = notified_on(facts.notice_received_on, facts.message_on, law)
    if notified is None:
        unknown = condition("objection.in_time", OBJECTION, None, missing=("notice_received_on",))
        return conclude("refugee.objection", law, (unknown,))
    limit = deadline(law, TABLE, "ref_objection", notified)
    if limit is None:
        return conclude("refugee.objection", law, (no_rule("objection.in_time", OBJECTION, {"notified_on": notified}),))
    return conclude(
        "refugee.objection",
        law,
        (in_time("objection.in_time", limit, facts.filed_on, "filed_on"),),
        {"due_on": limit.last_day, "flagged_late": limit.over_on(facts.filed_on)},
    )


@dataclass(frozen=True, slots=True)
class SuitFacts:
    """A suit against a refusal, or against the decision on the objection when one was filed."""

    filed_on: date
    known_on: date | None = None
    decided_on: date | None = None


@rule("refugee.suit", SUIT, decided_on="notice", reads=(TABLE,))
def decide_suit(facts: SuitFacts, law: LawInForce) -> Decision:
    """Admissible as to time; `due_on` is the earlier of the two last days."""
    known = deadline(law, TABLE, "ref_suit", facts.known_on) if facts.known_on else None
    if known is None:
        return conclude("refugee.suit", law, (condition("suit.known", SUIT, None, missing=("known_on",)),))
    findings = [in_time("suit.known", known, facts.filed_on, "filed_on")]
    days = [known.last_day]
    if facts.decided_on is not None:
        longest = deadline(law, TABLE, "ref_suit_longest", facts.decided_on)
        findings += [in_time("suit.longest", longest, facts.filed_on, "filed_on")] if longest else []
        days += [longest.last_day] if longest else []
    return conclude("refugee.suit", law, findings, {"due_on": min((day for day in days if day), default=None)})
