"""Takes a lawful step in a case, or takes the last one back with a reason."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.casework.days import seoul_day
from gwanmun.casework.gates import asking_of
from gwanmun.casework.models import CaseEvent
from gwanmun.casework.recording import append, locked
from gwanmun.casework.stepping import step
from gwanmun.casework.story.kinds import EventKind
from gwanmun.platform.access.actors import Actor

__all__ = ["advance_case", "correct_case"]


@transaction.atomic
def advance_case(
    *,
    by: Actor,
    at: datetime,
    case_id: UUID,
    expected_version: int,
    event: str,
    to: str | None = None,
    reason: str = "",
    facts: Mapping[str, object] | None = None,
) -> CaseEvent:
    """The event of the step that `event` means now.

    Raises:
        Refused: somebody else acted in between, the step is not lawful now, or not by this actor.
        Case.DoesNotExist: there is no such case, as far as the actor may know.
    """
    case, story = locked(by, case_id, expected_version, "work")
    return step(case, story, by=by, at=at, event=event, to=to, reason=reason, facts=facts)


@transaction.atomic
def correct_case(*, by: Actor, at: datetime, case_id: UUID, expected_version: int, reason: str) -> CaseEvent:
    """Takes back the last act that stands; both stay in the record. What it stated, asked and started falls with it.

    Raises:
        Refused: as `advance_case`, or the lifecycle has no correction here.
        Case.DoesNotExist: there is no such case, as far as the actor may know.
    """
    case, story = locked(by, case_id, expected_version)
    act = story.kind.lifecycle.correct(asking_of(story, by, seoul_day(at)), reason=reason)
    return append(
        case, by=by, at=at, kind=EventKind.CORRECTION, step=(act.event, act.source, act.to), reason=reason
    )  # fmt: skip
