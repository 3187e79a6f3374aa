"""Says when an office receives visitors, and when it does not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db import transaction

from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.service import require_duty
from gwanmun.platform.appointments.models import Closure, Hours, VisitedOffice
from gwanmun.platform.audit.service import record

__all__ = ["WeeklyHours", "close_office_on", "plan_office"]


@dataclass(frozen=True, slots=True)
class WeeklyHours:
    """Hours on these days of the week (0 is Monday) for one service."""

    service: str
    weekdays: Sequence[int]
    opens: time
    closes: time
    minutes: int
    counters: int


@transaction.atomic
def plan_office(
    *,
    by: Actor,
    at: datetime,
    code: str,
    names: Mapping[str, str],
    hours: Sequence[WeeklyHours],
    addresses: Mapping[str, str] | None = None,
) -> VisitedOffice:
    """The office with these hours in place of those that it had. Appointments that were made stay.

    Raises:
        Refused: access.duty_missing.
        IntegrityError: hours that end before they begin, or that stand twice.
    """
    require_duty(by, "appointments.plan")
    office, _ = VisitedOffice.objects.update_or_create(
        code=code, defaults={"names": dict(names), "addresses": dict(addresses or {})}
    )
    office.hours.all().delete()
    Hours.objects.bulk_create(
        Hours(
            office=office, service=row.service, weekday=weekday, opens=row.opens, closes=row.closes,
            minutes=row.minutes, counters=row.counters,
        )
        for row in hours
        for weekday in row.weekdays
    )  # fmt: skip
    record(
        kind="office.planned", by=by, at=at, subject=f"office:{code}",
        data={"hours": [f"{row.service} {list(row.weekdays)} {row.opens:%H:%M}-{row.closes:%H:%M} "
                        f"{row.minutes} min x {row.counters}" for row in hours]},
    )  # fmt: skip
    return office


@transaction.atomic
def close_office_on(*, by: Actor, at: datetime, office: str, day: date, reason: Mapping[str, str]) -> Closure:
    """Takes a day out of the plan; appointments on it stay, and somebody has to tell their holders.

    Raises:
        Refused: access.duty_missing.
    """
    require_duty(by, "appointments.plan")
    closure, _ = Closure.objects.update_or_create(office_id=office, day=day, defaults={"reason": dict(reason)})
    record(
        kind="office.closed", by=by, at=at, subject=f"office:{office}",
        data={"day": day.isoformat(), "reason": dict(reason)},
    )  # fmt: skip
    return closure
