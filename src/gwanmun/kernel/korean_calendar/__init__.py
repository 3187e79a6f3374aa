"""Working days of Korean public offices: weekends, public holidays and substitute holidays as dated data."""

from gwanmun.kernel.korean_calendar.data import korean_calendar
from gwanmun.kernel.korean_calendar.holidays import Holiday, HolidayKind
from gwanmun.kernel.korean_calendar.working_days import WorkingCalendar

__all__ = ["Holiday", "HolidayKind", "WorkingCalendar", "korean_calendar"]
