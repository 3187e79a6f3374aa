"""What follows a notification of a fine.

Plain rule: a case that deserves prison is handed to the prosecution at once. Otherwise the person pays within fifteen
days of service; who has not is accused, unless the person pays before the accusation. Nobody is accused after a
deportation order. Who has paid is not punished again for the same.
Source: Immigration Act 102(3), 105, 106. Decides by: the day asked about.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Fact, Finding, Verdict
from gwanmun.law.immigration_act.requirements import requirement
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.time_limits import last_day_of

__all__ = ["NotifiedFacts", "decide_after_notification"]

BASES = cite("Act 102(3), 105, 106")


@dataclass(frozen=True, slots=True)
class NotifiedFacts:
    """One case. Days are None where nothing of the kind happened; `served_on` None: not known."""

    asked_on: date
    deserves_prison: bool | None
    served_on: date | None
    paid_on: date | None = None
    accused_on: date | None = None
    deportation_ordered: bool = False


@question("after_notification", NotifiedFacts, day="asked_on")
@rule("sanctions.after_notification", BASES, decided_on="asked", reads=("notification.payment",))
def decide_after_notification(facts: NotifiedFacts, law: LawInForce) -> Decision:
    """The outcome `step`: accuse, wait for the payment, or closed."""
    if facts.deserves_prison:
        return _step("accuse_at_once", "accuse", "Act 102(3)", {"deserves_prison": True}, law)
    if facts.paid_on is not None and (facts.accused_on is None or facts.paid_on < facts.accused_on):
        return _step("paid", "closed", "Act 105(2), 106", {"paid_on": facts.paid_on}, law)
    if facts.deportation_ordered:
        return _step("deported", "closed", "Act 105(3)", {"deportation_ordered": True}, law)
    missing = tuple(name for name in ("deserves_prison", "served_on") if getattr(facts, name) is None)
    if facts.served_on is None or missing:
        unknown = requirement("after_notification", "step", None, BASES, missing=missing)
        return answered("after_notification", law, (unknown,))
    term = law.as_of(facts.served_on).need("notification.payment")
    due_on = last_day_of("deadline", facts.served_on, term.term)
    code, step = ("not_paid", "accuse") if facts.asked_on > due_on else ("may_pay", "wait")
    return _step(code, step, "Act 105(1), 105(2)", {"served_on": facts.served_on, "due_on": due_on}, law)


def _step(code: str, step: str, articles: str, shown: dict[str, Fact], law: LawInForce) -> Decision:
    finding = Finding(f"after_notification.{code}", Verdict.MET, cite(articles), shown)
    due: dict[str, Fact] = {"due_on": shown["due_on"]} if "due_on" in shown else {}
    return answered("after_notification", law, (finding,), {"step": step, **due})
