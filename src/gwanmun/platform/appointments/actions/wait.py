"""Joins and leaves the waiting list."""

from datetime import date, datetime

from django.db import transaction

from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.service import require_owner
from gwanmun.platform.appointments.models import Waiting
from gwanmun.platform.audit.service import record

__all__ = ["join_waiting_list", "leave_waiting_list"]


@transaction.atomic
def join_waiting_list(
    *,
    by: Actor,
    at: datetime,
    holder: str,
    office: str,
    service: str,
    first_day: date,
    last_day: date,
    owner: str = "",
) -> Waiting:
    """The holder's wish, in place of the one that she had for this office and service.

    Raises:
        Refused: access.not_allowed.
        IntegrityError: the last day is before the first.
    """
    require_owner(by, "book", holder)
    waiting, _ = Waiting.objects.update_or_create(
        office_id=office, service=service, holder=holder,
        defaults={"first_day": first_day, "last_day": last_day, "owner": owner, "joined_at": at},
    )  # fmt: skip
    record(
        kind="appointment.awaited", by=by, at=at, subject=f"waiting:{waiting.pk}",
        data={"holder": holder, "office": office, "service": service, "first_day": first_day.isoformat(),
              "last_day": last_day.isoformat()},
    )  # fmt: skip
    return waiting


@transaction.atomic
def leave_waiting_list(*, by: Actor, holder: str, office: str, service: str) -> None:
    """Takes the holder off the list.

    Raises:
        Refused: access.not_allowed.
    """
    require_owner(by, "book", holder)
    Waiting.objects.filter(office=office, service=service, holder=holder).delete()
