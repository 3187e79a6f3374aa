"""The inspection desk: one screen from the document to the act, and at once the next traveller."""

from dataclasses import asdict
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from gwanmun.divisions.border.service import Inspection, open_inspection
from gwanmun.kernel.refusals import Refused
from gwanmun.platform.access.service import Actor
from gwanmun.portals.counter.acts import ACTS
from gwanmun.portals.counter.acts import act as do_act
from gwanmun.portals.counter.examination import examine
from gwanmun.portals.counter.forms import ActForm, PostForm, TypedForm, ZoneForm
from gwanmun.portals.counter.notices import notice_of
from gwanmun.portals.counter.post import Post, keep_post, post_of
from gwanmun.portals.staff.access import needs

__all__ = ["act", "desk", "notice", "start"]

_INSPECT = "border.inspect"
_DONE = "inspected"  # key of the session: the inspection that was just written


@needs(_INSPECT)
def start(request: HttpRequest, actor: Actor) -> HttpResponse:  # noqa: ARG001 - the duty is all that is asked
    """Choosing the port, the desk and the direction."""
    post = post_of(request)
    initial = asdict(post) if post else {"direction": "entry"}
    form = PostForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        keep_post(request, Post(**form.cleaned_data))
        return redirect("counter:desk")
    return render(request, "counter/start.html", {"form": form, "desk": post}, status=422 if form.errors else 200)


@never_cache
@needs(_INSPECT)
def desk(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Without a document: the field that waits for one. With a posted zone or typed fields: the examination."""
    post = post_of(request)
    if post is None:
        return redirect("counter:start")
    if request.method != "POST":
        done = request.session.pop(_DONE, None)
        found = Inspection.objects.filter(pk=done).select_related("booking").first() if done else None
        return _screen(request, post, done=found)
    document = TypedForm(request.POST) if "typed" in request.POST else ZoneForm(request.POST)
    if not document.is_valid():
        return _screen(request, post, refused_document=document)
    zone = "\n".join(document.reading.lines)
    form = ActForm(_answers(request, zone))
    form.is_valid()
    return _examined(request, actor, post, form)


@require_POST
@needs(_INSPECT)
def act(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Admits, clears, refers or refuses; what is refused to the officer is said on the same screen."""
    post = post_of(request)
    if post is None:
        return redirect("counter:start")
    form = ActForm(request.POST)
    if not form.is_valid():
        return _screen(request, post, refused_document=form)
    name = request.POST.get("act", "")
    if (post.direction, name) not in ACTS:
        raise Http404
    try:
        done = do_act(name, by=actor, at=timezone.now(), form=form, post=post)
    except Refused as refused:
        return _examined(request, actor, post, form, refused=refused)
    request.session[_DONE] = str(done.pk)
    return redirect("counter:desk")


@needs(_INSPECT)
def notice(request: HttpRequest, actor: Actor, inspection_id: UUID) -> HttpResponse:
    """The notice of refused entry in Korean and English, for the printer (Rule 19(2))."""
    refused = open_inspection(
        by=actor, at=timezone.now(), inspection_id=inspection_id, result=Inspection.Result.REFUSED
    )  # fmt: skip
    return render(request, "counter/notice.html", {"notice": notice_of(refused)})


def _answers(request: HttpRequest, zone: str) -> dict[str, Any]:
    asked = {name: request.POST.get(name, "") for name in ("purpose", "biometrics", "declared")}
    return asked | {"mrz": zone}


def _examined(
    request: HttpRequest, actor: Actor, post: Post, form: ActForm, refused: Refused | None = None
) -> HttpResponse:
    examination = examine(actor, form, post, now=timezone.now(), today=timezone.localdate())
    status = 409 if refused else 200
    return _screen(request, post, status=status, examination=examination, act_form=form, refused=refused)


def _screen(request: HttpRequest, post: Post, *, status: int = 200, **shown: object) -> HttpResponse:
    wrong = shown.get("refused_document")
    context = {
        "desk": post,
        "zone_form": wrong if type(wrong) is ZoneForm else ZoneForm(),
        "typed_form": wrong if isinstance(wrong, TypedForm) else TypedForm(),
        "examination": None,
    } | shown
    return render(request, "counter/desk.html", context, status=422 if wrong else status)
