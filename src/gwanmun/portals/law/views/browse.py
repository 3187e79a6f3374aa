"""The start page, one instrument, and the search."""

from itertools import groupby

from django.http import Http404, HttpRequest, HttpResponse

from gwanmun.law.corpus import enacted
from gwanmun.law.in_force import at
from gwanmun.law.instruments import instruments
from gwanmun.law.rules import rules
from gwanmun.law.situations import QUESTIONS
from gwanmun.portals.law.catalogue import articles_of, changes_around, found, instrument_counts, uncertain
from gwanmun.portals.law.pages import chosen_day, page
from gwanmun.portals.law.scenarios import number_of_scenarios

__all__ = ["instrument", "law", "search"]

_FIRST_QUESTIONS = 8
_KINDS = ("act", "decree", "rule", "agreement", "notice", "manual")


def law(request: HttpRequest) -> HttpResponse:
    """The instruments of a day, what changed lately, and how much of it is uncertain."""
    on, readable = chosen_day(request.GET.get("on"))
    in_force = at(on)
    changed, next_change = changes_around(on)
    counted = sorted(instrument_counts(), key=lambda item: _place(item[0].kind))
    context = {
        "kinds": [(kind, list(items)) for kind, items in groupby(counted, key=lambda item: item[0].kind)],
        "questions": list(QUESTIONS)[:_FIRST_QUESTIONS],
        "more_questions": len(QUESTIONS) > _FIRST_QUESTIONS,
        "changed": changed,
        "next_change": next_change,
        "rules": len(rules()),
        "values": len(in_force.everything()),
        "parameters": len(enacted().declarations),
        "uncertain": sum(len(items) for _, items in uncertain(in_force)),
        "scenarios": number_of_scenarios(),
        "version": in_force.version,
    }
    return page(request, "law/law.html", context, on, readable=readable)


def _place(kind: str) -> int:
    return _KINDS.index(kind) if kind in _KINDS else len(_KINDS)


def instrument(request: HttpRequest, key: str) -> HttpResponse:
    """The amendments of an instrument, and its articles with what rests on them."""
    on, readable = chosen_day(request.GET.get("on"))
    held = instruments().get(key)
    if held is None:
        raise Http404
    context = {"instrument": held, "articles": articles_of(key), "amendments": held.amendments[::-1]}
    return page(request, "law/instrument.html", context, on, readable=readable)


def search(request: HttpRequest) -> HttpResponse:
    """Rules, parameters and instruments by words in Korean or English."""
    on, readable = chosen_day(request.GET.get("on"))
    query = request.GET.get("q", "").strip()[:100]
    results = found(query)
    context = {**results, "query": query, "count": sum(len(items) for items in results.values())}
    return page(request, "law/search.html", context, on, readable=readable)
