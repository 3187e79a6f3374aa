"""Revoking or changing a permission of stay.

Plain rule: the office may revoke or change a permission when the guarantor is gone, when it was had by false means,
when its conditions were broken, when circumstances changed so that it cannot stand, or after a grave violation. The
person is heard before, with seven days' notice. Permanent residence has grounds of its own.
Source: Immigration Act 89. Decides by: the day of the decision.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision
from gwanmun.law.immigration_act.requirements import requirement
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.time_limits import last_day_of

__all__ = ["RevocationFacts", "decide_revocation"]

BASES = cite("Act 89(1)")
HEARING = cite("Act 89(3)")


@dataclass(frozen=True, slots=True)
class RevocationFacts:
    """One permission other than permanent residence. `notified_on`: the notice of the hearing."""

    decided_on: date
    guarantor_gone: bool | None
    false_means: bool | None
    conditions_broken: bool | None
    circumstances_changed: bool | None
    grave_violation: bool | None
    notified_on: date | None
    hearing_on: date | None


@question("stay_revocation", RevocationFacts, day="decided_on")
@rule("residence.revocation", BASES + HEARING, decided_on="decision", reads=("revocation.ground", "revocation.notice"))
def decide_revocation(facts: RevocationFacts, law: LawInForce) -> Decision:
    """Whether there is a ground and the person was called to be heard in time."""
    listed = law.entries("revocation.ground")
    stated = {item.key: getattr(facts, item.key) for item in listed}
    lacking = tuple(name for name, value in stated.items() if value is None)
    holds = True if any(stated.values()) else None if lacking else False
    ground = requirement("revocation", "ground", holds, BASES, stated, parameters=listed, missing=lacking)
    notice = law.need("revocation.notice")
    missing = tuple(name for name in ("notified_on", "hearing_on") if getattr(facts, name) is None)
    in_time = None
    if facts.notified_on is not None and facts.hearing_on is not None:
        in_time = facts.notified_on <= last_day_of("before_event", facts.hearing_on, notice.term)
    shown = {"notified_on": facts.notified_on, "hearing_on": facts.hearing_on}
    heard = requirement("revocation", "notice", in_time, HEARING, shown, parameters=(notice,), missing=missing)
    return answered("stay_revocation", law, (ground, heard))
