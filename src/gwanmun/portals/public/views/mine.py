"""The applicant's own page: her stay, when it ends, and her applications."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from gwanmun.casework.service import Case
from gwanmun.divisions.residence.service import resident, start_extension
from gwanmun.kernel.refusals import Refused
from gwanmun.platform.access.service import Actor, visible
from gwanmun.portals.public.access import applicants_only

__all__ = ["mine", "start"]


@applicants_only
def mine(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Stay and applications; whom she represents, with their applications."""
    known, refused = None, None
    try:
        known = resident(actor.person_id) if actor.person_id else None
    except Refused as nothing:
        refused = nothing
    today = timezone.localdate()
    left = (known.stay.permitted_until - today).days if known and known.stay.permitted_until else None
    cases = visible(actor, Case.objects.all()).order_by("-opened_at")
    context = {"resident": known, "refused": refused, "cases": list(cases[:50]), "today": today, "days_left": left}
    return render(request, "public/mine.html", context)


@require_POST
@applicants_only
def start(_request: HttpRequest, actor: Actor) -> HttpResponse:
    """Opens the draft, or the one that is open already."""
    if actor.person_id is None:
        raise Case.DoesNotExist
    case = start_extension(by=actor, at=timezone.now(), person_id=actor.person_id)
    return redirect("public:case", case.pk)
