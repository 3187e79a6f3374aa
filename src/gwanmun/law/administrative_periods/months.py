"""Completed calendar months of a breach, for the bands of fines.

Plain rule: a month is complete on the day before the day of the same number, or on the last day of a month without one.
Source: Civil Act 160.
"""

from datetime import date

from gwanmun.kernel.stretches import end_of_months

__all__ = ["completed_months"]


def completed_months(first_day: date, last_day: date) -> int:
    """How many whole months lie in the time from `first_day` through `last_day`, both counted; 0 for an empty time."""
    months = (last_day.year - first_day.year) * 12 + last_day.month - first_day.month + 1
    while months > 0 and end_of_months(first_day, months) > last_day:
        months -= 1
    return max(months, 0)
