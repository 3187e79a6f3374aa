"""Records a crossing of the border and what it does to the person's stay."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from gwanmun.kernel.seoul import seoul_day
from gwanmun.people.models import Movement, Person, Stay
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.audit.service import record

__all__ = ["record_departure", "record_entry"]


@transaction.atomic
def record_entry(
    *,
    by: Actor,
    at: datetime,
    person_id: UUID,
    document_id: UUID | None,
    permission_id: UUID | None,
    port: str,
    transport: str,
    status_code: str,
    permitted_until: date | None,
    keep_stay: bool = False,
) -> Movement:
    """Records that the person entered with a status until a last lawful day, and opens her stay.

    With `keep_stay` the open stay of a returning resident runs on; otherwise an open stay, left by a departure that
    was never recorded, ends on the day of entry. Nationals have no status and open no stay.
    """
    Person.objects.select_for_update().get(pk=person_id)
    movement = Movement.objects.create(
        person_id=person_id,
        document_id=document_id,
        permission_id=permission_id,
        direction=Movement.Direction.ENTRY,
        at=at,
        port=port,
        transport=transport,
        status_code=status_code,
        permitted_until=permitted_until,
        recorded_by=by.id,
    )
    today = seoul_day(at)
    open_stay = _open_stay(person_id)
    if not (keep_stay and open_stay):
        _end(open_stay, today, departure=None)
        if status_code:
            _begin(movement, today)
    record(
        kind="people.movement.entered", by=by, at=at, subject=f"movement:{movement.pk}", person_id=person_id,
        data={"port": port, "transport": transport, "status": status_code, "until": str(permitted_until or "")},
    )  # fmt: skip
    return movement


@transaction.atomic
def record_departure(
    *, by: Actor, at: datetime, person_id: UUID, document_id: UUID | None, port: str, transport: str, keep_stay: bool
) -> Movement:
    """Records that the person left. Her stay ends, unless she keeps it (`keep_stay`: re-entry permit or exemption,
    Immigration Act Art. 30)."""
    Person.objects.select_for_update().get(pk=person_id)
    open_stay = _open_stay(person_id)
    movement = Movement.objects.create(
        person_id=person_id,
        document_id=document_id,
        direction=Movement.Direction.DEPARTURE,
        at=at,
        port=port,
        transport=transport,
        status_code=open_stay.status_code if open_stay else "",
        permitted_until=open_stay.permitted_until if open_stay else None,
        recorded_by=by.id,
    )
    if not keep_stay:
        _end(open_stay, seoul_day(at), departure=movement)
    record(
        kind="people.movement.departed", by=by, at=at, subject=f"movement:{movement.pk}", person_id=person_id,
        data={"port": port, "transport": transport, "status": movement.status_code},
    )  # fmt: skip
    return movement


def _open_stay(person_id: UUID) -> Stay | None:
    return Stay.objects.filter(person_id=person_id, during__upper_inf=True).first()


def _end(stay: Stay | None, on: date, *, departure: Movement | None) -> None:
    if stay is None:
        return
    stay.during = DateRange(min(stay.during.lower, on), on)
    stay.departure = departure
    stay.save(update_fields=["during", "departure"])


def _begin(movement: Movement, today: date) -> None:
    # Somebody may leave and come back on one day; the second stay of a day begins where the first left no day.
    Stay.objects.create(
        person_id=movement.person_id,
        status_code=movement.status_code,
        during=DateRange(today, None),
        permitted_until=movement.permitted_until,
        entry=movement,
    )
