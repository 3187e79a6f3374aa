"""The civil day in Korea: instants are kept in UTC, days are counted where the law counts them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

__all__ = ["SEOUL", "seoul_day"]

SEOUL = ZoneInfo("Asia/Seoul")


def seoul_day(at: datetime) -> date:
    """The civil date in Korea at an instant (aware)."""
    return at.astimezone(SEOUL).date()
