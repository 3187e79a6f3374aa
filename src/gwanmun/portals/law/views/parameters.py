"""One parameter with its history on a time line, and everything that is uncertain."""

from django.http import Http404, HttpRequest, HttpResponse

from gwanmun.law.corpus import enacted
from gwanmun.law.in_force import at
from gwanmun.portals.law.catalogue import readers_of, uncertain, versions
from gwanmun.portals.law.pages import chosen_day, page
from gwanmun.portals.law.timelines import time_line
from gwanmun.portals.law.wording import key_label

__all__ = ["parameter", "unconfirmed"]

_ROWS_OF_A_TIME_LINE = 12


def parameter(request: HttpRequest, name: str) -> HttpResponse:
    """All keys of a parameter, or the one that `?key=` names; `?q=` narrows a long list."""
    on, readable = chosen_day(request.GET.get("on"))
    declared = enacted().declarations.get(name)
    key, query = request.GET.get("key"), request.GET.get("q", "").strip()[:100]
    histories = versions(name, key)
    if declared is None or (key is not None and not histories):
        raise Http404
    total = len(histories)
    if query:
        histories = {held: history for held, history in histories.items() if _matches(query, held)}
    context = {
        "declared": declared,
        "key": key,
        "query": query,
        "total": total,
        "histories": histories,
        "several": len(histories) > 1,
        "line": time_line(histories, on) if 0 < len(histories) <= _ROWS_OF_A_TIME_LINE else None,
        "now": [at(on).everything().get((name, held)) for held in histories] if len(histories) == 1 else [],
        "readers": readers_of(name),
    }
    return page(request, "law/parameter.html", context, on, readable=readable)


def _matches(query: str, key: str) -> bool:
    return query.casefold() in f"{key} {key_label(key)}".casefold()


def unconfirmed(request: HttpRequest) -> HttpResponse:
    """The values of a day that no decision rests on until an office confirms them."""
    on, readable = chosen_day(request.GET.get("on"))
    groups = list(uncertain(at(on)))
    context = {"groups": groups, "count": sum(len(items) for _, items in groups)}
    return page(request, "law/unconfirmed.html", context, on, readable=readable)
