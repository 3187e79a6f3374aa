"""Opens a case in the version of its type that is in force."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.casework.case_types import case_type as declared_type
from gwanmun.casework.models import Case
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.audit.service import record

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
) -> Case:
    """The new case, in the first state of its lifecycle. An open case of the kind on the same subject is returned
    instead of a second one."""
    kind = declared_type(case_type)
    case, made = Case.objects.get_or_create(
        case_type=kind.name,
        subject=subject,
        closed_at=None,
        defaults={
            "type_version": kind.version,
            "state": kind.lifecycle.initial,
            "person_id": person_id,
            "office": office,
            "facts": dict(facts or {}),
            "opened_at": at,
        },
    )
    if made:
        record(
            kind=f"case.{kind.name}.opened", by=by, at=at, subject=f"case:{case.pk}", person_id=person_id,
            data={"subject": subject, "version": kind.version},
        )  # fmt: skip
    return case
