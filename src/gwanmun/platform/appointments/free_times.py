"""What is free. The page that shows times and the act that books one ask this same function."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Q
from django.utils import timezone

from gwanmun.kernel.korean_calendar import korean_calendar
from gwanmun.platform.appointments.models import Appointment, Closure, Hours

__all__ = ["BOOKABLE_DAYS", "FreeTime", "free_times"]

BOOKABLE_DAYS = 60
_SHORTEST_NOTICE = timedelta(hours=1)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class FreeTime:
    """A time with the counters that are free then."""

    starts_at: datetime
    minutes: int
    counters: tuple[int, ...]


def free_times(*, office: str, service: str, first_day: date, last_day: date, now: datetime) -> list[FreeTime]:
    """The free times from `first_day` to `last_day`, in order: within opening hours, on working days on which the
    office is not closed, at least an hour ahead and at most 60 days."""
    first = max(first_day, timezone.localdate(now))
    last = min(last_day, timezone.localdate(now) + BOOKABLE_DAYS * _DAY)
    unfree = _unfree(office, service, first, last, now)
    times = []
    for hours, starts_at in _opened(office, service, first, last):
        counters = tuple(n for n in range(1, hours.counters + 1) if (starts_at, n) not in unfree)
        if counters and starts_at >= now + _SHORTEST_NOTICE:
            times.append(FreeTime(starts_at, hours.minutes, counters))
    return sorted(times, key=lambda time: time.starts_at)


def _opened(office: str, service: str, first: date, last: date) -> Iterator[tuple[Hours, datetime]]:
    """Every time at which a visit may begin."""
    closed = set(Closure.objects.filter(office=office, day__range=(first, last)).values_list("day", flat=True))
    weekly: defaultdict[int, list[Hours]] = defaultdict(list)
    for hours in Hours.objects.filter(office=office, service=service):
        weekly[hours.weekday].append(hours)
    for offset in range((last - first).days + 1):
        day = first + offset * _DAY
        if day not in closed and weekly[day.weekday()] and korean_calendar().is_working_day(day):
            for hours in weekly[day.weekday()]:
                yield from ((hours, starts_at) for starts_at in _starts(hours, day))


def _starts(hours: Hours, day: date) -> Iterator[datetime]:
    zone, length = timezone.get_default_timezone(), timedelta(minutes=hours.minutes)
    at, closes = (datetime.combine(day, moment, zone) for moment in (hours.opens, hours.closes))
    while at + length <= closes:
        yield at
        at += length


def _unfree(office: str, service: str, first: date, last: date, now: datetime) -> set[tuple[datetime, int]]:
    """Places that somebody has, or that were given up and have not come back yet."""
    held = Appointment.objects.filter(
        ~Q(state=Appointment.State.CANCELLED) | Q(returns_at__gt=now),
        office=office, service=service, starts_at__date__range=(first, last),
    )  # fmt: skip
    return {(starts_at, counter) for starts_at, counter in held.values_list("starts_at", "counter")}
