"""The page of a person, and a document's number in full."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST

from gwanmun.people.service import TravelDocument
from gwanmun.platform.access.service import Actor, visible
from gwanmun.platform.audit.service import log_reads
from gwanmun.portals.office import duties
from gwanmun.portals.office.forms.persons import PurposeForm
from gwanmun.portals.office.person_page import page_of_person
from gwanmun.portals.staff.access import needs

__all__ = ["person", "reveal"]


@needs(*duties.PERSONS)
def person(request: HttpRequest, actor: Actor, person_id: UUID) -> HttpResponse:
    """All that is known of the person, once the officer has stated a purpose."""
    if not actor.purpose:
        return render(request, "office/purpose.html", {"form": PurposeForm(), "next": request.path})
    return render(request, "office/person.html", page_of_person(actor, person_id, now=timezone.now()))


@require_POST
@needs(*duties.PERSONS)
def reveal(request: HttpRequest, actor: Actor, person_id: UUID, document_id: UUID) -> HttpResponse:
    """The number of one document in full; the reading is logged by itself."""
    if not actor.purpose:
        return render(request, "office/purpose.html", {"form": PurposeForm(), "next": request.POST.get("next", "")})
    document = visible(actor, TravelDocument.objects.all()).get(pk=document_id, person_id=person_id)
    log_reads(
        by=actor, at=timezone.now(), person_ids=[person_id], purpose=actor.purpose, what="document number in full"
    )
    if request.headers.get("HX-Request"):
        return render(request, "office/parts/number.html", {"document": document, "revealed": document_id})
    page = page_of_person(actor, person_id, now=timezone.now(), revealed=document_id)
    return render(request, "office/person.html", page)
