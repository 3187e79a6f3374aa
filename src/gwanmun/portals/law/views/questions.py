"""The questions that can be put to the law, and one of them with its form and the answer."""

from dataclasses import asdict
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from gwanmun.divisions.policy.service import office_settings
from gwanmun.law.asked import asked
from gwanmun.law.in_force import MissingParameter, at
from gwanmun.law.situations import QUESTIONS, answer
from gwanmun.portals.law.forms import SituationForm, situation_form
from gwanmun.portals.law.pages import chosen_day, page
from gwanmun.portals.staff.access import actor_of
from gwanmun.portals.staff.explanations import Explained, explained

__all__ = ["question", "questions"]


def questions(request: HttpRequest) -> HttpResponse:
    """All questions."""
    on, readable = chosen_day(request.GET.get("on"))
    return page(request, "law/questions.html", {"questions": list(QUESTIONS)}, on, readable=readable)


def question(request: HttpRequest, name: str) -> HttpResponse:
    """The form, and the answer once it was sent. Facts are posted, so that no address holds them."""
    on, readable = chosen_day(request.GET.get("on"))
    if name not in QUESTIONS:
        raise Http404
    facts = asked(QUESTIONS[name], at(on))
    form = situation_form(facts, request.POST if request.method == "POST" else None, QUESTIONS[name].day, on)
    context: dict[str, Any] = {"name": name, "form": form, "answer": None}
    if form.is_bound and form.is_valid():
        context["answer"] = _answered(name, form, request)
    return page(request, "law/question.html", context, on, readable=readable)


def _answered(name: str, form: SituationForm, request: HttpRequest) -> Explained | None:
    """The answer as the office of the signed-in officer applies the law, or as the law is published."""
    facts = form.facts()
    on = facts[QUESTIONS[name].day]
    if not isinstance(on, date):
        raise TypeError("the deciding day of a question is a date")
    try:
        return explained(answer({"question": name, "date": on, "facts": facts, "office": _vouched_for(request)}))
    except MissingParameter:
        form.add_error(None, _("The law of this day is not held. Choose a later day."))
    except ValueError as problem:
        form.add_error(None, str(problem))
    return None


def _vouched_for(request: HttpRequest) -> list[dict[str, Any]]:
    if not request.user.is_authenticated:
        return []
    return [asdict(fact) for fact in office_settings(actor_of(request).office).confirmed]
