"""The civil day in Korea, by which the law counts."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

__all__ = ["seoul_day"]

_SEOUL = ZoneInfo("Asia/Seoul")


def seoul_day(at: datetime) -> date:
    """The civil date in Korea at an instant."""
    return at.astimezone(_SEOUL).date()
