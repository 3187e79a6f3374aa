"""Opens a case in the version of its type that is in force."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.casework.case_types import case_type as declared_type
from gwanmun.casework.days import seoul_day
from gwanmun.casework.models import Case
from gwanmun.casework.policy import require_acting_for
from gwanmun.casework.recording import append
from gwanmun.casework.routing import route_for
from gwanmun.casework.story.kinds import EventKind
from gwanmun.platform.access.actors import Actor

__all__ = ["open_case"]


@transaction.atomic
def open_case(
    *,
    by: Actor,
    at: datetime,
    case_type: str,
    subject: str,
    person_id: UUID | None = None,
    office: str = "",
    facts: Mapping[str, object] | None = None,
    contested_id: UUID | None = None,
    level: str = "open",
) -> Case:
    """The new case, in the first state of its lifecycle. An open case of the kind on the same subject is returned
    instead of a second one.

    Raises:
        Refused: a member of the public opens a case of somebody for whom she may not act ("access.not_yours").
    """
    kind = declared_type(case_type, on=seoul_day(at))
    require_acting_for(by, person_id, kind.name)
    case, made = Case.objects.get_or_create(
        case_type=kind.name,
        subject=subject,
        closed_at=None,
        defaults={
            "type_version": kind.version,
            "state": kind.lifecycle.initial,
            "person_id": person_id,
            "opened_at": at,
        },
    )
    if made:
        stated = dict(facts or {})
        routed = None if kind.receipt else route_for(kind, stated)
        append(
            case, by=by, at=at, kind=EventKind.OPENED, facts=stated,
            data={
                "case_type": kind.name, "type_version": kind.version, "subject": subject, "office": office,
                "person_id": str(person_id) if person_id else None,
                "contested_id": str(contested_id) if contested_id else None,
                "level": level, **({"routed": routed} if routed else {}),
            },
        )  # fmt: skip
    return case
