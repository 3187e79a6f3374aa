"""A living page of every component, in each layout; open on demonstration and development sites only."""

from datetime import timedelta
from types import SimpleNamespace

from django import forms
from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from gwanmun.kernel.partial_dates import PartialDate
from gwanmun.kernel.refusals import LegalBasis, Text
from gwanmun.platform.web.navigation import Entry, Label, Section
from gwanmun.platform.web.styleguide_samples import FINDINGS, PASSENGERS, REFUSED

__all__ = ["show"]

_LAYOUTS = ("public", "office", "counter")


class SampleForm(forms.Form):
    """Every kind of control once."""

    passport = forms.CharField(
        label=_("Passport number"), help_text=_("As printed on the data page."), min_length=7, max_length=9
    )
    purpose = forms.ChoiceField(
        label=_("Purpose of stay"), choices=[("c3", _("Short visit")), ("d2", _("Study")), ("e9", _("Employment"))]
    )
    direction = forms.ChoiceField(
        label=_("Direction"), choices=[("in", _("Arrival")), ("out", _("Departure"))], widget=forms.RadioSelect
    )
    until = forms.DateField(label=_("Until"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    remark = forms.CharField(label=_("Remark"), required=False, widget=forms.Textarea(attrs={"rows": 3}))
    certain = forms.BooleanField(label=_("I compared the person with the photograph"))


def show(request: HttpRequest, layout: str) -> HttpResponse:
    """The components in `layout`. `?sent` shows the form as it looks when it was refused.

    Raises:
        Http404: an unknown layout, or a site that is neither a demonstration nor in development.
    """
    if layout not in _LAYOUTS or not (settings.DEMONSTRATION or settings.DEBUG):
        raise Http404
    return render(request, f"web/styleguide/{layout}.html", _samples(request, layout))


def _samples(request: HttpRequest, layout: str) -> dict[str, object]:
    now = timezone.now()
    return {
        "layout": layout,
        "form": SampleForm({"passport": "M1"} if "sent" in request.GET else None),
        "navigation": _navigation(request.path),
        "search_url": request.path,
        "pages": Paginator(range(240), 20).get_page(request.GET.get("page", "3")),
        "tabs": _tabs(request.path),
        "soon": now + timedelta(minutes=11, seconds=30),
        "later": now + timedelta(hours=2, minutes=4),
        "past": now - timedelta(minutes=3),
        "born": PartialDate(1985, 3),
        "basis": LegalBasis("immigration_act", "Art. 12(3)1"),
        "findings": FINDINGS,
        "refused": REFUSED,
        "passengers": PASSENGERS,
        "events": _events(now),
        "desk": SimpleNamespace(port="ICN T1", number="E-14", mode=request.GET.get("mode", "normal")),
        "half_a_second": timedelta(milliseconds=184),
        "step_names": [_("Passport"), _("Stay"), _("Check answers")],
    }


def _navigation(path: str) -> list[Section]:
    def entry(label: Label, icon: str, layout: str) -> Entry:
        url = reverse("styleguide", args=[layout])
        return Entry(label, "styleguide", icon, url=url, current=url == path)

    return [
        Section(
            _("Layouts"),
            (
                entry(_("Public page"), "globe", "public"),
                entry(_("Office page"), "list", "office"),
                entry(_("Inspection desk"), "desk", "counter"),
            ),
        ),
    ]


def _tabs(path: str) -> list[dict[str, object]]:
    return [
        {"label": _("Passengers"), "url": path, "current": True, "count": 214},
        {"label": _("Messages"), "url": path + "?tab=messages", "count": 3},
        {"label": _("History"), "url": path + "?tab=history"},
    ]


def _events(now: object) -> list[dict[str, object]]:
    return [
        {"at": now, "title": Text("탑승 불가 회신", "Answered: do not board"), "tone": "bad", "by": "i-PreChecking"},
        {
            "at": now,
            "title": Text("유사 인물 판단: 동일인 아님", "Hit judged: not the same person"),
            "tone": "good",
            "by": "김하늘",
            "detail": Text("생년월일과 성별이 다름", "Date of birth and sex differ"),
        },
        {"at": now, "title": Text("승객 명단 접수", "Passenger list received"), "by": "KE0124"},
    ]
