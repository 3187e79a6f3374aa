"""Filters that write a value for a reader: dates with their precision, durations, countries, sentences."""

from datetime import date, timedelta
from typing import Any

from django import template
from django.utils.translation import get_language, gettext

from gwanmun.kernel.partial_dates import PartialDate, Precision
from gwanmun.kernel.refusals import Text
from gwanmun.platform.web.countries import country_name

__all__ = ["register"]

register = template.Library()


@register.filter
def sentence(value: object) -> object:
    """A kernel `Text` in the active language; anything else as it is."""
    return value(get_language() or "en") if isinstance(value, Text) else value


@register.filter
def partial_date(value: PartialDate | date | str | None) -> str:
    """`1985-03-02`, or what is known of it with the unknown parts named. Nothing gives a dash."""
    if not value:
        return "–"
    if isinstance(value, date):
        return value.isoformat()
    known = PartialDate.parse(value) if isinstance(value, str) else value
    if known.precision is Precision.DAY:
        return str(known)
    unknown = gettext("day unknown") if known.precision is Precision.MONTH else gettext("month and day unknown")
    return f"{known} ({unknown})"


@register.filter
def country(code: str | None) -> str:
    """The name of a state or nationality in the active language."""
    return country_name(code, get_language() or "en") if code else "–"


@register.filter
def officer_name(account: Any) -> str:
    """The name of an account's officer in the active language, else in the other, else the sign-in name."""
    names = [account.name_ko, account.name_en] if get_language() == "ko" else [account.name_en, account.name_ko]
    return str(next((name for name in names if name), account.username))


@register.filter
def duration(value: timedelta | float | None) -> str:
    """A span of time (timedelta, or seconds) in its two largest units; under a second in milliseconds."""
    if value is None:
        return "–"
    seconds = value.total_seconds() if isinstance(value, timedelta) else float(value)
    if abs(seconds) < 1:
        return gettext("%(count)d ms") % {"count": round(seconds * 1000)}
    return " ".join(_largest_units(round(abs(seconds))))


def _largest_units(seconds: int) -> list[str]:
    minutes, second = divmod(seconds, 60)
    hours, minute = divmod(minutes, 60)
    days, hour = divmod(hours, 24)
    units = [
        (days, gettext("%(count)d d")),
        (hour, gettext("%(count)d h")),
        (minute, gettext("%(count)d min")),
        (second, gettext("%(count)d s")),
    ]
    first = next((index for index, (count, _unit) in enumerate(units) if count), len(units) - 1)
    return [unit % {"count": count} for count, unit in units[first : first + 2] if count or seconds == 0]
