"""Writes into the ledger of stays that somebody who is here may stay on: longer, or in another status."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from gwanmun.kernel.refusals import Refused, Text
from gwanmun.kernel.seoul import seoul_day
from gwanmun.people.models import Person, Stay
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.audit.service import record

__all__ = ["grant_stay"]


@transaction.atomic
def grant_stay(
    *, by: Actor, at: datetime, person_id: UUID, status_code: str, permitted_until: date | None, ground: str
) -> Stay:
    """The stay that runs from the day of `at`; the one before ends on that day and keeps what it permitted.

    `ground` names the act behind it, such as "case:<id>". The same ground twice writes one stay, so that an effect
    that is delivered again changes nothing.

    Raises:
        Refused: "people.no_open_stay" when the person has no stay that could be prolonged or changed.
    """
    Person.objects.select_for_update().get(pk=person_id)
    written = Stay.objects.filter(person_id=person_id, ground=ground).first()
    if written:
        return written
    before = Stay.objects.filter(person_id=person_id, during__upper_inf=True).first()
    if before is None:
        raise Refused(
            "people.no_open_stay",
            Text("이 사람은 현재 체류 기록이 없습니다.", "This person has no open stay on record."),
            Text("출입국 기록을 먼저 확인하십시오.", "Check the record of entries and departures first."),
        )
    today = seoul_day(at)
    before.during = DateRange(min(before.during.lower, today), today)
    before.save(update_fields=["during"])
    granted = Stay.objects.create(
        person_id=person_id,
        status_code=status_code,
        during=DateRange(today, None),
        permitted_until=permitted_until,
        registered=before.registered,
        entry_id=before.entry_id,
        ground=ground,
    )
    record(
        kind="people.stay.granted", by=by, at=at, subject=f"stay:{granted.pk}", person_id=person_id,
        data={
            "before": {"status": before.status_code, "until": str(before.permitted_until or "")},
            "status": status_code, "until": str(permitted_until or ""), "ground": ground,
        },
    )  # fmt: skip
    return granted
