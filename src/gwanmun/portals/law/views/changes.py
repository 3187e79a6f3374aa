"""The law of two days side by side (신구조문대비표)."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse

from gwanmun.law.differences import differences
from gwanmun.law.in_force import at
from gwanmun.portals.law.pages import chosen_day, page

__all__ = ["between"]

_A_YEAR = timedelta(days=365)
_MOST = 300


def between(request: HttpRequest) -> HttpResponse:
    """What differs from `?from=` to `?on=`; a year before where no first day is named. `?topic=` is part of a name."""
    on, readable = chosen_day(request.GET.get("on"))
    since, since_readable = chosen_day(request.GET.get("from") or (on - _A_YEAR).isoformat())
    topic = request.GET.get("topic", "").strip()[:60]
    found = differences(at(since), at(on), topic)
    context = {"since": since, "topic": topic, "found": found[:_MOST], "count": len(found), "most": _MOST}
    return page(request, "law/differences.html", context, on, readable=readable and since_readable)
