"""Dates and times of DTM (data elements 2380 and 2379), UNB and the US dialect; two-digit years find their century.

Formats: 101 YYMMDD, 102 CCYYMMDD, 201 YYMMDDHHMM, 202 YYMMDDHHMMSS, 203 CCYYMMDDHHMM, 204 CCYYMMDDHHMMSS, 602 CCYY,
610 CCYYMM. Senders omit or misstate the format, so the number of digits decides and the format only settles ties.
"""

import re
from datetime import date, datetime

from gwanmun.kernel.partial_dates import PartialDate

__all__ = ["read_birth", "read_date", "read_moment"]

_PUNCTUATION = re.compile(r"[-./: T]")
_ZONE = re.compile(r"[A-Z]{1,3}$")  # format 303 names the zone of the local time
_MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC"
_DAY_MONTH_YEAR = re.compile(r"(\d{1,2})([A-Z]{3})(\d{4}|\d{2})")


def read_birth(text: str, form: str, received_on: date) -> PartialDate | None:
    """A date of birth: the latest one that is not after `received_on`. Parts given as 00 are unknown.

    None when `text` is not a date of the calendar.
    """
    parts = _parts(text, form)
    if not parts:
        return None
    century, year, month, day = parts
    if century is None:
        this_century, this_year = divmod(received_on.year, 100)
        is_past = year < this_year or (year == this_year and (month, day) <= (received_on.month, received_on.day))
        century = this_century if is_past else this_century - 1
    try:
        return PartialDate(century * 100 + year, month, day)
    except ValueError:
        return None


def read_date(text: str, form: str, received_on: date) -> date | None:
    """A day of issue or expiry: two-digit years lie within 50 years of `received_on`. None when unreadable."""
    parts = _parts(text, form)
    if not parts or not parts[3]:
        return None
    century, year, month, day = parts
    try:
        return date(_nearest(year, received_on) if century is None else century * 100 + year, month, day)
    except ValueError:
        return None


def read_moment(text: str, form: str, received_on: date) -> datetime | None:
    """A local time at a place, to the minute, without time zone. A day without a time is read as None."""
    digits = text if text.isdigit() else _ZONE.sub("", _PUNCTUATION.sub("", text))
    if not digits.isascii() or not digits.isdigit():
        return None
    # Twelve digits are CCYYMMDDHHMM, except where format 202 says that they are YYMMDDHHMMSS.
    short = len(digits) == 10 or (len(digits) == 12 and form == "202")
    if not short and len(digits) not in {12, 14}:
        return None
    if short:
        digits = f"{_nearest(int(digits[:2]), received_on)}{digits[2:]}"
    try:
        day = int(digits[:4]), int(digits[4:6]), int(digits[6:8])
        return datetime(*day, int(digits[8:10]), int(digits[10:12]))  # noqa: DTZ001 - local to an airport, zone unknown
    except ValueError:
        return None


def _nearest(year: int, received_on: date) -> int:
    """The year ending in the two digits `year` that lies nearest to `received_on`."""
    return received_on.year - 50 + (year - received_on.year + 50) % 100


def _parts(text: str, form: str) -> tuple[int | None, int, int, int] | None:
    """Century (None when not given), year of the century, month and day; 0 for unknown."""
    digits = text if text.isdigit() else _PUNCTUATION.sub("", text)
    if not digits.isascii() or not digits.isdigit():
        return _named_month(digits.upper())
    length = len(digits)
    if length == 6 and form != "610":  # nearly all
        return None, int(digits[:2]), int(digits[2:4]), int(digits[4:])
    if length == 4 or (length == 6 and form == "610"):
        return int(digits[:2]), int(digits[2:4]), int(digits[4:6] or 0), 0
    if length == 10 or (length == 12 and form == "202"):
        return None, int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    if length in {8, 12, 14}:
        return int(digits[:2]), int(digits[2:4]), int(digits[4:6]), int(digits[6:8])
    return None


def _named_month(text: str) -> tuple[int | None, int, int, int] | None:
    match = _DAY_MONTH_YEAR.fullmatch(text)
    position = _MONTHS.find(match[2]) if match else -1
    if not match or position % 4:
        return None
    century = int(match[3][:2]) if len(match[3]) == 4 else None
    return century, int(match[3][-2:]), position // 4 + 1, int(match[1])
