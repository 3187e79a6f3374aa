"""The fine of a notification disposition, asked for any article of Annex 7.

Plain rule: see `notification_fine`. The question names the penal article, such as "94_17", and the time or the count of
the violation.
Source: Immigration Act 102(1); Rule 86, Annex 7. Decides by: the day of the disposition.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Fact, Finding, Verdict
from gwanmun.law.immigration_act.notification_fine import BY_COUNT, BY_DURATION, notification_fine
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["NotificationFacts", "decide_notification"]

BASES = cite("Act 102(1); Rule Annex 7")


@dataclass(frozen=True, slots=True)
class NotificationFacts:
    """`article` as "94_17"; `first_day` and `last_day` of the violation, or its `count`."""

    article: str
    disposed_on: date
    first_day: date | None
    last_day: date | None
    count: int | None


@question(
    "notification_fine",
    NotificationFacts,
    day="disposed_on",
    choices={"article": lambda _law: BY_DURATION + BY_COUNT},
)
@rule("sanctions.notification", BASES, decided_on="disposition")
def decide_notification(facts: NotificationFacts, law: LawInForce) -> Decision:
    """The fine of the annex and how far the office may raise or lower it."""
    used = {"article": facts.article}
    needed = ("first_day", "last_day") if facts.article in BY_DURATION else ("count",)
    missing = tuple(name for name in needed if getattr(facts, name) is None)
    if missing:
        unknown = Finding("notification.unknown", Verdict.UNKNOWN, BASES, used, missing=missing)
        return answered("notification_fine", law, (unknown,))
    if not law.entries(f"fine.art_{facts.article}"):
        none = Finding("notification.not_held", Verdict.DISCRETION, BASES, used)
        return answered("notification_fine", law, (none,))
    fine = notification_fine(facts.article, {name: getattr(facts, name) for name in needed}, law)
    outcome: dict[str, Fact] = {
        "fine.standard": fine.standard,
        "fine.lowest": fine.lowest,
        "fine.highest": fine.highest,
    }
    found = Finding("notification.fine", Verdict.MET, BASES, {**used, **outcome}, parts=(fine.finding,))
    return answered("notification_fine", law, (found,), outcome)
