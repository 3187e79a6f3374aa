"""The audit log: recent events, the last seal, and a verification on demand."""

from django import forms
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gwanmun.platform.access.service import Actor
from gwanmun.platform.audit.service import Entry, Seal, oldest_unsealed_at, record, verify
from gwanmun.portals.office import duties
from gwanmun.portals.staff.access import needs
from gwanmun.portals.staff.events import event_title

__all__ = ["log", "verification"]

_PAGE = 50


class LogFilter(forms.Form):
    """Which events are shown. Subjects and actors are keys, never names."""

    kind = forms.CharField(label=_("Kind begins with"), required=False, max_length=80)
    actor = forms.CharField(label=_("Actor"), required=False, max_length=80)
    subject = forms.CharField(label=_("Subject"), required=False, max_length=120)
    since = forms.DateField(label=_("Since"), required=False, widget=forms.DateInput(attrs={"type": "date"}))


@needs(*duties.AUDIT)
def log(request: HttpRequest, actor: Actor) -> HttpResponse:  # noqa: ARG001 - the duty is all that is asked
    """Events, the newest first."""
    return render(request, "office/audit.html", _page(request))


@require_POST
@needs(*duties.AUDIT)
def verification(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Reads the whole log against its seals and says whether it is intact."""
    result = verify()
    record(
        kind="audit.log.verified", by=actor, at=timezone.now(), subject="audit",
        data={"intact": result.intact, "entries": result.entries, "seals": result.seals},
    )  # fmt: skip
    return render(request, "office/audit.html", _page(request) | {"verification": result})


def _page(request: HttpRequest) -> dict[str, object]:
    form = LogFilter(request.GET)
    page = Paginator(_entries(form), _PAGE).get_page(request.GET.get("page"))
    return {
        "form": form,
        "page": page,
        "titles": {entry.kind: event_title(entry.kind) for entry in page},
        "seal": Seal.objects.order_by("-number").first(),
        "waiting_since": oldest_unsealed_at(),
    }


def _entries(form: LogFilter) -> "QuerySet[Entry]":
    entries = Entry.objects.order_by("-at", "-pk")
    if not form.is_valid():
        return entries
    asked = form.cleaned_data
    if asked["kind"]:
        entries = entries.filter(kind__startswith=asked["kind"])
    if asked["actor"]:
        entries = entries.filter(actor_id=asked["actor"])
    if asked["subject"]:
        entries = entries.filter(subject=asked["subject"])
    return entries.filter(at__date__gte=asked["since"]) if asked["since"] else entries
