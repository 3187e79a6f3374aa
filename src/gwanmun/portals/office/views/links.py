"""Judgements on whether two records are one person, and their undo."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gwanmun.people.service import Person, PersonLink, judge_link, withdraw_link
from gwanmun.platform.access.service import Actor, visible
from gwanmun.portals.office import duties
from gwanmun.portals.office.forms.persons import LinkForm
from gwanmun.portals.office.person_page import page_of_person
from gwanmun.portals.staff.access import needs

__all__ = ["judge", "withdraw"]


@require_POST
@needs(*duties.PERSONS)
def judge(request: HttpRequest, actor: Actor, person_id: UUID) -> HttpResponse:
    """Writes the judgement with its evidence."""
    form = LinkForm(request.POST)
    if form.is_valid() and not visible(actor, Person.objects.filter(pk=form.cleaned_data["other"])).exists():
        form.add_error("other", _("There is no record with this key."))
    if not form.is_valid():
        page = page_of_person(actor, person_id, now=timezone.now()) | {"link_form": form}
        return render(request, "office/person.html", page, status=422)
    judge_link(by=actor, at=timezone.now(), one=person_id, **form.cleaned_data)
    messages.success(request, _("The judgement on the two records is kept."))
    return redirect("office:person", person_id=person_id)


@require_POST
@needs(*duties.PERSONS)
def withdraw(request: HttpRequest, actor: Actor, person_id: UUID, link_id: UUID) -> HttpResponse:
    """Undoes a judgement; it stays in the record."""
    link = visible(actor, PersonLink.objects.filter(withdrawn_at=None)).get(pk=link_id)
    if person_id not in {link.one_id, link.other_id}:
        raise PersonLink.DoesNotExist
    withdraw_link(by=actor, at=timezone.now(), link_id=link_id)
    messages.success(request, _("The judgement is withdrawn."))
    return redirect("office:person", person_id=person_id)
