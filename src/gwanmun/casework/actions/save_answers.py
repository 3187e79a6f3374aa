"""Writes the answers of an applicant into the draft, or what an officer corrects later."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.casework.declarations.answers import Answers, read_answers
from gwanmun.casework.hands import is_draft, require_in_her_hands
from gwanmun.casework.recording import append, locked, require_open, require_reason
from gwanmun.casework.story.kinds import EventKind
from gwanmun.platform.access.actors import Actor

__all__ = ["save_answers"]


@transaction.atomic
def save_answers(
    *,
    by: Actor,
    at: datetime,
    case_id: UUID,
    expected_version: int,
    answers: Mapping[str, object],
    reason: str = "",
) -> Answers:
    """What was understood. With an error in any field nothing is written; the page shows each error at its field.

    An applicant answers in her draft and while a supplement is asked. An officer who changes an answer says why.

    Raises:
        Refused: somebody else acted in between, the case is closed or no longer the applicant's to change.
        Case.DoesNotExist: there is no such case, as far as the actor may know.
    """
    case, story = locked(by, case_id, expected_version, "work")
    require_open(case)
    if by.kind == "public":
        require_in_her_hands(story)
    elif not is_draft(story):
        require_reason(reason)
    read = read_answers(story.kind, answers, story.facts)
    changed = {name: value for name, value in read.facts.items() if story.facts.get(name) != value}
    if changed and not read.errors:
        append(case, by=by, at=at, kind=EventKind.ANSWERED, facts=changed, reason=reason)
    return read
