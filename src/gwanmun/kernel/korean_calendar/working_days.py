"""A calendar of working days as a value: an office adds its own closures and passes it on."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import reduce

from gwanmun.kernel.korean_calendar.holidays import Holiday
from gwanmun.kernel.refusals import Refused, Text

__all__ = ["WorkingCalendar"]

_DAY = timedelta(days=1)
_SATURDAY = 5
_WEEKEND = {_SATURDAY: Text("토요일", "Saturday"), 6: Text("일요일", "Sunday")}
_NOT_COVERED = Text(
    "{day}의 공휴일 자료가 없습니다. 달력은 {first}년부터 {last}년까지입니다.",
    "There are no holidays on file for {day}: the calendar covers {first} to {last}.",
)
_COVER_IT = Text("공휴일 자료를 추가한 뒤 다시 계산하십시오.", "Add the holidays of that year, then count again.")


@dataclass(frozen=True)
class WorkingCalendar:
    """Saturdays, Sundays and `holidays` are closed; every other day of the covered years is a working day.

    Raises:
        Refused: `calendar.not-covered`, when asked about a day outside `first_year` to `last_year`.
    """

    holidays: tuple[Holiday, ...]
    first_year: int
    last_year: int
    _by_day: dict[date, tuple[Holiday, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_day: dict[date, tuple[Holiday, ...]] = {}
        for holiday in self.holidays:
            by_day[holiday.day] = (*by_day.get(holiday.day, ()), holiday)
        object.__setattr__(self, "_by_day", by_day)

    def with_holidays(self, extra: Iterable[Holiday]) -> "WorkingCalendar":
        """The same calendar with more holidays: a temporary holiday just declared, a local closure."""
        return replace(self, holidays=(*self.holidays, *extra))

    def holidays_on(self, day: date) -> tuple[Holiday, ...]:
        """The holidays that fall on `day`, most often none or one."""
        self._require_covered(day)
        return self._by_day.get(day, ())

    def is_working_day(self, day: date) -> bool:
        return not self.holidays_on(day) and day.weekday() < _SATURDAY

    def why_closed(self, day: date) -> Text | None:
        """The name of the holiday or weekend day; None on a working day."""
        holidays = self.holidays_on(day)
        return holidays[0].name if holidays else _WEEKEND.get(day.weekday())

    def next_working_day(self, day: date) -> date:
        """`day` itself when offices work on it, else the first working day after it."""
        while not self.is_working_day(day):
            day += _DAY
        return day

    def add_working_days(self, day: date, count: int) -> date:
        """The `count`-th working day after `day` (before it when negative); `day` itself for 0."""
        step = _DAY if count > 0 else -_DAY
        return reduce(lambda reached, _: self._neighbour(reached, step), range(abs(count)), day)

    def _neighbour(self, day: date, step: timedelta) -> date:
        day += step
        while not self.is_working_day(day):
            day += step
        return day

    def _require_covered(self, day: date) -> None:
        if not self.first_year <= day.year <= self.last_year:
            facts = {"day": day.isoformat(), "first": self.first_year, "last": self.last_year}
            raise Refused("calendar.not-covered", _NOT_COVERED, _COVER_IT, facts=facts)
