"""Takes one step of the lifecycle in a locked case: asks the lifecycle and the gates, writes, runs the effects."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from gwanmun.casework.days import seoul_day
from gwanmun.casework.effects import run_effects
from gwanmun.casework.gates import asking_of, gates
from gwanmun.casework.models import Case, CaseEvent
from gwanmun.casework.recording import append
from gwanmun.casework.routing import route_for
from gwanmun.casework.story.kinds import EventKind
from gwanmun.casework.story.story import Story
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
) -> CaseEvent:
    """The event of the step.

    Raises:
        Refused: the step is not lawful now, not by this actor, or something stands in its way.
    """
    today, added = seoul_day(at), dict(facts or {})
    transition = story.kind.lifecycle.take(story.state, event, asking_of(story, by, today, added), to=to)
    for refusal in gates(story, transition, by.id, today):
        raise refusal
    source, kind = story.state, story.kind
    routed = route_for(kind, {**story.facts, **added}) if event == kind.receipt else None
    written = append(
        case, by=by, at=at, kind=EventKind.STEP, step=(event, source, transition.to), reason=reason, facts=added,
        data={**(data or {}), **({"routed": routed} if routed else {})},
    )  # fmt: skip
    run_effects(kind, case, written, by=by, at=at)
    return written
