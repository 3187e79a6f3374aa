"""Finding a person, and the purpose for which it is done. Both are posted: no address holds personal data."""

import re

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from gwanmun.divisions.border.service import Flight, flight_board
from gwanmun.people.service import Identity, find_identities
from gwanmun.platform.access.service import Actor
from gwanmun.platform.audit.service import log_reads
from gwanmun.portals.office import duties
from gwanmun.portals.office.forms.persons import PurposeForm, SearchForm, purpose_label
from gwanmun.portals.staff.access import PURPOSE, needs

__all__ = ["purpose", "search"]

_FLIGHT = re.compile(r"[A-Z0-9]{2}\d{1,4}[A-Z]?")
_DAYS = 24 * 7  # hours around now in which a flight is found


@needs(*duties.PERSONS)
def search(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The form; with a posted text and a stated purpose the persons and flights that it may mean."""
    form = SearchForm(request.POST or None)
    context: dict[str, object] = {"form": form, "purpose": purpose_label(actor.purpose), "purpose_form": PurposeForm()}
    if request.method == "POST" and form.is_valid() and actor.purpose:
        text = form.cleaned_data["q"]
        context |= {"searched": True, "identities": _identities(actor, text), "flights": _flights(actor, text)}
    return render(request, "office/search.html", context, status=422 if form.errors else 200)


@require_POST
@needs(*duties.PERSONS)
def purpose(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Keeps the purpose in the session, then goes on to the page that asked, or to the search."""
    form = PurposeForm(request.POST)
    if not form.is_valid():
        return render(
            request,
            "office/search.html",
            {"form": SearchForm(), "purpose": purpose_label(actor.purpose), "purpose_form": form},
            status=422,
        )
    request.session[PURPOSE] = form.stated()
    following = request.POST.get("next", "")
    if following and url_has_allowed_host_and_scheme(following, {request.get_host()}):
        return redirect(following)
    return redirect("office:search")


def _identities(actor: Actor, text: str) -> list[Identity]:
    found = find_identities(text, by=actor)
    log_reads(
        by=actor, at=timezone.now(), person_ids={identity.person_id for identity in found},
        purpose=actor.purpose, what="search result",
    )  # fmt: skip
    return found


def _flights(actor: Actor, text: str) -> list[Flight]:
    number = text.upper().replace(" ", "")
    if not _FLIGHT.fullmatch(number):
        return []
    return list(flight_board(by=actor, now=timezone.now(), hours_back=_DAYS, hours_ahead=_DAYS).filter(number=number))
