"""One rule: what it says, on which articles and values it rests, and situations that show it."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse

from gwanmun.law.in_force import at
from gwanmun.law.rules import rules
from gwanmun.law.situations import QUESTIONS
from gwanmun.portals.law.catalogue import versions
from gwanmun.portals.law.pages import chosen_day, page
from gwanmun.portals.law.scenarios import scenarios_of
from gwanmun.portals.law.wording import plain_rule
from gwanmun.portals.staff.explanations import explained

__all__ = ["rule"]

_FEW = 3
_A_PAGE = 10


def rule(request: HttpRequest, name: str) -> HttpResponse:
    """A list of many keys is shown by their number; its values are on the page of the parameter."""
    on, readable = chosen_day(request.GET.get("on"))
    held = rules().get(name)
    if held is None:
        raise Http404
    everything = at(on).everything()
    reads = []
    for parameter in held.reads:
        values = [everything[parameter, key] for key in versions(parameter) if (parameter, key) in everything]
        reads.append((parameter, values if len(values) <= _FEW else values[:_FEW], len(values)))
    shown = Paginator(scenarios_of(held), _A_PAGE).get_page(request.GET.get("page"))
    context = {
        "rule": held,
        "paragraphs": plain_rule(held),
        "reads": reads,
        "asked": name in QUESTIONS,
        "scenarios": [(item, explained(item.decision)) for item in shown],
        "page": shown,
    }
    return page(request, "law/rule.html", context, on, readable=readable)
