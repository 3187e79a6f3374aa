"""Carriers and their keys. A key is shown once, on the page that issues it."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from gwanmun.divisions.border.service import CarrierKey, add_carrier, carriers_with_counts, issue_key, revoke_key
from gwanmun.platform.access.service import Actor
from gwanmun.portals.office import duties
from gwanmun.portals.staff.access import needs

__all__ = ["carrier", "carriers", "revoke"]

_COUNTED_HOURS = 24


class CarrierForm(forms.Form):
    """A carrier as its designator names it."""

    code = forms.RegexField(
        r"^[A-Z0-9]{2,3}$", label=gettext_lazy("Designator"), help_text=gettext_lazy("Two letters or digits (IATA).")
    )
    name = forms.CharField(label=gettext_lazy("Name"), max_length=120)
    contact = forms.CharField(
        label=gettext_lazy("Desk to call at any hour"), max_length=200, required=False
    )  # fmt: skip


class KeyForm(forms.Form):
    """What the key is for."""

    label = forms.CharField(
        label=gettext_lazy("Label"), help_text=gettext_lazy("The system that will use the key."), max_length=80
    )


@needs(*duties.CARRIERS)
def carriers(request: HttpRequest, actor: Actor) -> HttpResponse:
    """All carriers with their messages of the last day, and the form that takes one on."""
    form = CarrierForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        add_carrier(by=actor, at=timezone.now(), **form.cleaned_data)
        messages.success(request, _("The carrier is taken on."))
        return redirect("office:carrier", code=form.cleaned_data["code"])
    found = carriers_with_counts(by=actor, now=timezone.now(), hours=_COUNTED_HOURS)
    return render(
        request, "office/carriers.html", {"carriers": found, "form": form}, status=422 if form.errors else 200
    )  # fmt: skip


@never_cache
@needs(*duties.CARRIERS)
def carrier(request: HttpRequest, actor: Actor, code: str) -> HttpResponse:
    """One carrier and its keys; a posted label issues a key, which this answer alone shows."""
    found = carriers_with_counts(by=actor, now=timezone.now(), hours=_COUNTED_HOURS).get(code=code)
    form = KeyForm(request.POST or None)
    issued = ""
    if request.method == "POST" and form.is_valid():
        issued = issue_key(by=actor, at=timezone.now(), code=code, label=form.cleaned_data["label"])
        form = KeyForm()
    return render(
        request,
        "office/carrier.html",
        {"carrier": found, "keys": list(found.keys.order_by("-created_at")), "form": form, "issued": issued},
        status=422 if form.errors else 200,
    )


@require_POST
@needs(*duties.CARRIERS)
def revoke(request: HttpRequest, actor: Actor, code: str, key_id: UUID) -> HttpResponse:
    """The key opens nothing from now on."""
    CarrierKey.objects.get(pk=key_id, carrier=code)
    revoke_key(by=actor, at=timezone.now(), key_id=key_id)
    messages.success(request, _("The key is revoked."))
    return redirect("office:carrier", code=code)
