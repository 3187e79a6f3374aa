"""The six characters YYMMDD of a date, and the century that two digits leave open.

A birth lies in the past: the latest century that is not in the future (a person over a hundred reads as a child;
the zone cannot tell). An expiry lies within fifty years of the day of reading.
"""

from datetime import date

from gwanmun.kernel.partial_dates import PartialDate

__all__ = ["UNKNOWN", "read_birth", "read_expiry", "write_birth", "write_expiry"]

UNKNOWN = "<<<<<<"
_BLANK = ("<<", "00")


def read_birth(text: str, on: date) -> PartialDate | None:
    """None for six fillers; unknown month or day (`<<`, and `00` as some states print) stay unknown.

    Raises:
        ValueError: not such a date.
    """
    if text == UNKNOWN:
        return None
    year, month, day = _number(text[:2]), *(0 if part in _BLANK else _number(part) for part in (text[2:4], text[4:]))
    this = on.year // 100 * 100 + year
    past = [
        birth for birth in (_date(this, month, day), _date(this - 100, month, day)) if birth and birth.earliest <= on
    ]
    if not past:
        raise ValueError(text)
    return past[0]


def _date(year: int, month: int, day: int) -> PartialDate | None:
    try:
        return PartialDate(year, month, day)
    except ValueError:  # also 29 February, which one of the two centuries may lack
        return None


def read_expiry(text: str, on: date) -> date | None:
    """None for six fillers; else the day within fifty years of `on`.

    Raises:
        ValueError: not such a date.
    """
    if text == UNKNOWN:
        return None
    year, month, day = (_number(text[i : i + 2]) for i in (0, 2, 4))
    first = on.year - 50
    return date(first + (year - first) % 100, month, day)


def _number(text: str) -> int:
    if not text.isdecimal():
        raise ValueError(text)
    return int(text)


def write_birth(birth: PartialDate | None) -> str:
    """YYMMDD with `<<` for what is not known."""
    if birth is None:
        return UNKNOWN
    month, day = (f"{part:02d}" if part else "<<" for part in (birth.month, birth.day))
    return f"{birth.year % 100:02d}{month}{day}"


def write_expiry(expires_on: date | None) -> str:
    """YYMMDD, or six fillers for a document without expiry."""
    return UNKNOWN if expires_on is None else f"{expires_on:%y%m%d}"
