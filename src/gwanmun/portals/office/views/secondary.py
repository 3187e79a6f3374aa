"""Secondary inspection: the queue, and one case with what can be done in it and why the rest cannot."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from gwanmun.casework.service import Case, advance_case, case_type, correct_case, options
from gwanmun.divisions.border.service import Inspection, secondary_cases
from gwanmun.kernel.refusals import Refused
from gwanmun.platform.access.service import Actor, visible
from gwanmun.portals.office import duties
from gwanmun.portals.staff.access import needs
from gwanmun.portals.staff.explanations import explained_json

__all__ = ["case", "correct", "queue"]


class StepForm(forms.Form):
    """A step of the case and what was found."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    event = forms.CharField(required=False, widget=forms.HiddenInput)
    note = forms.CharField(
        label=gettext_lazy("Finding"),
        help_text=gettext_lazy("What was asked, shown and found."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=4000,
    )


@needs(*duties.SECONDARY)
def queue(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Open cases, the longest waiting first, each with the inspection that referred it."""
    port = request.GET.get("port", "")
    return render(request, "office/secondary.html", {"cases": secondary_cases(by=actor, port=port), "port": port})


@needs(*duties.SECONDARY)
def case(request: HttpRequest, actor: Actor, case_id: UUID) -> HttpResponse:
    """One case. A posted step is taken; what refuses it is shown on the page."""
    found = _case(actor, case_id)
    form = StepForm(request.POST or None, initial={"version": found.version})
    refused = None
    if request.method == "POST" and form.is_valid():
        try:
            advance_case(
                by=actor, at=timezone.now(), case_id=case_id, expected_version=form.cleaned_data["version"],
                event=form.cleaned_data["event"], reason=form.cleaned_data["note"],
            )  # fmt: skip
        except Refused as refusal:
            refused = refusal
        else:
            messages.success(request, _("The step is written."))
            return redirect("office:secondary-case", case_id=case_id)
    return _page(request, actor, found, form, refused)


@require_POST
@needs(*duties.SECONDARY)
def correct(request: HttpRequest, actor: Actor, case_id: UUID) -> HttpResponse:
    """Takes back the last act, with a reason."""
    found = _case(actor, case_id)
    form = StepForm(request.POST)
    refused = None
    if form.is_valid():
        try:
            correct_case(
                by=actor, at=timezone.now(), case_id=case_id, expected_version=form.cleaned_data["version"],
                reason=form.cleaned_data["note"],
            )  # fmt: skip
        except Refused as refusal:
            refused = refusal
        else:
            messages.success(request, _("The last act is taken back."))
            return redirect("office:secondary-case", case_id=case_id)
    return _page(request, actor, found, form, refused)


def _case(actor: Actor, case_id: UUID) -> Case:
    return visible(actor, Case.objects.all()).get(pk=case_id, case_type="secondary_inspection")


def _page(
    request: HttpRequest, actor: Actor, found: Case, form: StepForm, refused: Refused | None
) -> HttpResponse:  # fmt: skip
    inspection = Inspection.objects.select_related("booking__flight").get(pk=found.subject.partition(":")[2])
    lifecycle = case_type(found.case_type, found.type_version).lifecycle
    return render(
        request,
        "office/secondary_case.html",
        {
            "case": found,
            "state": next(state.label for state in lifecycle.states if state.name == found.state),
            "inspection": inspection,
            "explained": explained_json(inspection.decision),
            "options": options(found, actor),
            "events": list(found.events.exclude(kind="opened").order_by("-sequence")),
            "labels": {each.event: each.label for each in lifecycle.transitions},
            "form": form,
            "refused": refused,
            "may_open_person": actor.has("person.read"),
        },
        status=409 if refused else 422 if form.errors else 200,
    )
