"""Release from detention pending deportation.

Plain rule: since 2025-06-01 the person has to be released when the longest time is reached or when the extension was
not approved; where the removal is clearly impossible the person may be released, which is judgement. Conditions and a
bond may go with it. The detention begins anew after an escape, on a new ground, or after a breach of the conditions.
Source: Immigration Act 63-2, 63-3. Decides by: the day asked about.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.conditions import no_rule
from gwanmun.law.decisions import Decision, Fact, Finding, Verdict
from gwanmun.law.immigration_act.requirements import requirement
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["ReleaseFacts", "decide_release_from_detention"]

BASES = cite("Act 63-2")


@dataclass(frozen=True, slots=True)
class ReleaseFacts:
    """One detention; `cap_on` is the last day of the longest time."""

    asked_on: date
    cap_on: date | None
    extension_refused: bool | None
    removal_impossible: bool | None


@question("release_from_detention", ReleaseFacts, day="asked_on")
@rule("detention.release", BASES, decided_on="asked", reads=("detention.release_rule",))
def decide_release_from_detention(facts: ReleaseFacts, law: LawInForce) -> Decision:
    """Whether the person has to be released; to an officer where the person may be."""
    since = law.get("detention.release_rule")
    if since is None:
        return answered("release_from_detention", law, (no_rule("release.no_law", BASES),))
    capped = facts.cap_on is not None and facts.asked_on > facts.cap_on
    shown: dict[str, Fact] = {"cap_on": facts.cap_on, "extension_refused": facts.extension_refused}
    if capped or facts.extension_refused:
        must = Finding("release.must", Verdict.MET, BASES, shown, (since,))
        return answered("release_from_detention", law, (must,), {"release": True})
    if facts.removal_impossible:
        may = Finding("release.may", Verdict.DISCRETION, BASES, {**shown, "removal_impossible": True}, (since,))
        return answered("release_from_detention", law, (may,))
    names = ("cap_on", "extension_refused", "removal_impossible")
    missing = tuple(name for name in names if getattr(facts, name) is None)
    none = requirement("release", "ground", None if missing else False, BASES, shown, missing=missing)
    return answered("release_from_detention", law, (none,))
