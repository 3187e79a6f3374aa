"""The queue of hits, and one hit to be judged; after judging the next one follows."""

import time
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from gwanmun.divisions.border.service import HitFile, adjudicate_hit, next_hit, open_hit, open_hits
from gwanmun.kernel.refusals import Refused
from gwanmun.platform.access.service import Actor
from gwanmun.portals.office import duties
from gwanmun.portals.office.comparing import compared
from gwanmun.portals.office.forms.hits import JudgementForm
from gwanmun.portals.staff.access import needs
from gwanmun.portals.staff.grounds import ground_of

__all__ = ["hit", "queue"]


@needs(*duties.HITS)
def queue(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Hits that wait: the flight that calls first stands first, then the strongest evidence."""
    waiting = list(open_hits(by=actor, now=timezone.now()))
    return render(request, "office/hits.html", {"hits": waiting, "may_judge": actor.has("border.adjudicate")})


@needs(*duties.HITS)
def hit(request: HttpRequest, actor: Actor, hit_id: UUID) -> HttpResponse:
    """The traveller beside the listed person, and the form of the judgement."""
    form = JudgementForm(request.POST or None)
    refused = None
    if request.method == "POST" and form.is_valid():
        following = _following(request, actor, hit_id)
        try:
            _judge(actor, hit_id, form)
        except Refused as refusal:
            refused = refusal
        else:
            messages.success(request, _("The judgement is kept for this pair."))
            return redirect(following)
    opened = open_hit(by=actor, at=timezone.now(), hit_id=hit_id)
    return render(request, "office/hit.html", _page(actor, opened, form, refused), status=_status(form, refused))


def _page(actor: Actor, opened: HitFile, form: JudgementForm, refused: Refused | None) -> dict[str, object]:
    waiting = list(open_hits(by=actor, now=timezone.now()).values_list("pk", flat=True))
    at = waiting.index(opened.hit.pk) if opened.hit.pk in waiting else None
    return {
        "file": opened,
        "hit": opened.hit,
        "ground": ground_of(opened.hit.entry.watch_list.ground, timezone.localdate()),
        "lines": compared(opened.hit.booking, opened.listed),
        "form": form,
        "refused": refused,
        "may_judge": actor.has("border.adjudicate"),
        "place": at + 1 if at is not None else None,
        "waiting": len(waiting),
        "previous": waiting[at - 1] if at else None,
        "next": waiting[at + 1] if at is not None and at + 1 < len(waiting) else None,
    }


def _judge(actor: Actor, hit_id: UUID, form: JudgementForm) -> None:
    began = time.perf_counter()
    adjudicate_hit(
        by=actor,
        at=timezone.now(),
        hit_id=hit_id,
        verdict=form.cleaned_data["verdict"],
        reason=form.cleaned_data["reason"],
        stopwatch=lambda: time.perf_counter() - began,
    )


def _following(request: HttpRequest, actor: Actor, hit_id: UUID) -> str:
    """The page that asked, else the next hit of the queue, else the queue."""
    back = request.POST.get("back", "")
    if back and url_has_allowed_host_and_scheme(back, {request.get_host()}):
        return back
    following = next_hit(by=actor, now=timezone.now(), after=hit_id)
    if following is None or following.pk == hit_id:
        return reverse("office:hits")
    return reverse("office:hit", args=[following.pk])


def _status(form: JudgementForm, refused: Refused | None) -> int:
    return 422 if form.errors else 409 if refused else 200
