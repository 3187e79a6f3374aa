"""Takes one step of the lifecycle in a locked case: asks the lifecycle and the gates, writes, runs the effects."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from gwanmun.casework.days import seoul_day
from gwanmun.casework.declarations.case_type import CaseType
from gwanmun.casework.effects import run_effects
from gwanmun.casework.gates import asking_of, gates
from gwanmun.casework.models import Case, CaseEvent
from gwanmun.casework.recording import append
from gwanmun.casework.routing import route_for
from gwanmun.casework.story.kinds import EventKind
from gwanmun.casework.story.story import Story
from gwanmun.kernel.refusals import Refused, Text
from gwanmun.platform.access.actors import Actor

__all__ = ["step"]


def step(
    case: Case,
    story: Story,
    *,
    by: Actor,
    at: datetime,
    event: str,
    to: str | None = None,
    reason: str = "",
    facts: Mapping[str, object] | None = None,
    data: Mapping[str, Any] | None = None,
    grounds: Sequence[str] = (),
) -> CaseEvent:
    """The event of the step. `grounds` are codes of the type's reasons.

    Raises:
        Refused: the step is not lawful now, not by this actor, or something stands in its way.
    """
    today, added = seoul_day(at), dict(facts or {})
    transition = story.kind.lifecycle.take(story.state, event, asking_of(story, by, today, added), to=to)
    for refusal in gates(story, transition, by.id, today):
        raise refusal
    source, kind = story.state, story.kind
    _require_grounds(kind, event, grounds)
    routed = route_for(kind, {**story.facts, **added}) if event == kind.receipt else None
    written = append(
        case, by=by, at=at, kind=EventKind.STEP, step=(event, source, transition.to), reason=reason, facts=added,
        data={**(data or {}), **({"routed": routed} if routed else {}), **({"grounds": [*grounds]} if grounds else {})},
    )  # fmt: skip
    run_effects(kind, case, written, by=by, at=at)
    return written


def _require_grounds(kind: CaseType, event: str, grounds: Sequence[str]) -> None:
    if unknown := set(grounds) - {reason.code for reason in kind.reasons}:
        raise Refused("casework.ground_unknown", _UNKNOWN, _CHOOSE, facts={"unknown": ", ".join(sorted(unknown))})
    if event in kind.reasoned and not grounds:
        raise Refused("casework.ground_missing", _MISSING, _CHOOSE, facts={"step": event})


_UNKNOWN = Text("법이 정한 사유가 아닙니다: {unknown}.", "The law knows no such ground: {unknown}.")
_MISSING = Text("이 처분에는 법이 정한 사유가 필요합니다.", "This decision needs a ground that the law provides.")
_CHOOSE = Text("사유를 목록에서 선택하십시오.", "Choose the ground from the list.")
