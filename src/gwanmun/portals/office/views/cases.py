"""Cases on residence: the queue, and one case with what can be done in it and why the rest cannot."""

from collections.abc import Callable
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gwanmun.casework.service import (
    CaseFile,
    QueueOrder,
    advance_case,
    ask_supplement,
    messages_of,
    needed_slots,
    open_case_file,
    queue,
    queue_counts,
    send_message,
    take_case,
    tick_check,
    write_note,
)
from gwanmun.casework.service import asked as questions_asked
from gwanmun.divisions.residence.service import last_day_possible, propose_grant, propose_refusal
from gwanmun.kernel.refusals import Refused
from gwanmun.platform.access.service import Actor
from gwanmun.platform.documents.service import documents_of, open_document
from gwanmun.portals.office import duties
from gwanmun.portals.office.forms.cases import GrantForm, RefusalForm, StepForm, SupplementForm, WordsForm
from gwanmun.portals.staff.access import needs
from gwanmun.portals.staff.answers import answer_shown
from gwanmun.portals.staff.explanations import explained_json

__all__ = ["all_cases", "case", "document", "grant", "refuse", "step", "supplement", "take", "tick", "words"]

_A_PAGE = 50
# Steps that are taken with forms of their own.
_BY_FORM = frozenset({"ask_supplement", "propose_grant", "propose_refusal"})


@needs(*duties.CASES)
def all_cases(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Received open cases. The search is posted, so that no address holds a name."""
    order = request.GET.get("order", "")
    chosen = QueueOrder(order) if order in set(QueueOrder) else QueueOrder.DUE
    team, mine, search = request.GET.get("team"), request.GET.get("mine") == "1", request.POST.get("search", "")
    today = timezone.localdate()
    cases = queue(by=actor, today=today, order=chosen, team=team or None, mine=mine, search=search)
    page = Paginator(cases, _A_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page, "counts": queue_counts(by=actor, today=today), "order": chosen, "team": team, "mine": mine,
        "search": search, "today": today,
    }  # fmt: skip
    return render(request, "office/cases.html", context)


@needs(*duties.CASES)
def case(request: HttpRequest, actor: Actor, case_id: UUID) -> HttpResponse:
    """One case: what was stated and shown, what the law says, what can be done."""
    return _page(request, actor, case_id)


@needs(*duties.CASES)
def document(_request: HttpRequest, actor: Actor, case_id: UUID, version_id: UUID) -> HttpResponse:
    """A document of the case, as the harmless copy; the reading is logged."""
    file = _file(actor, case_id)
    if not any(
        version.pk == version_id
        for each in documents_of(actor, f"case:{file.case.pk}")
        for version in each.versions.all()
    ):
        raise Http404
    opened = open_document(by=actor, at=timezone.now(), version_id=version_id)
    return HttpResponse(
        opened.content,
        content_type=opened.media_type,
        headers={"Content-Disposition": f'inline; filename="{opened.name}"', "X-Content-Type-Options": "nosniff"},
    )


@require_POST
@needs(*duties.CASES)
def take(request: HttpRequest, actor: Actor, case_id: UUID) -> HttpResponse:
    """The officer takes the case on herself."""

    def do(version: int) -> None:
        take_case(by=actor, at=timezone.now(), case_id=case_id, expected_version=version)

    return _act(request, actor, case_id, StepForm({**request.POST.dict(), "event": "take"}), do)


@require_POST
@needs(*duties.CASES)
def step(request: HttpRequest, actor: Actor, case_id: UUID) -> HttpResponse:
    """A step of the lifecycle that needs no form of its own."""
    form = StepForm(request.POST)

    def do(version: int) -> None:
        event = form.cleaned_data["event"]
        if event in _BY_FORM:
            raise Http404
        advance_case(
            by=actor, at=timezone.now(), case_id=case_id, expected_version=version, event=event,
            reason=form.cleaned_data["reason"],
        )  # fmt: skip

    return _act(request, actor, case_id, form, do)


@require_POST
@needs(*duties.CASES)
def grant(request: HttpRequest, actor: Actor, case_id: UUID) -> HttpResponse:
    """Proposes to grant."""
    form = GrantForm(request.POST)

    def do(version: int) -> None:
        file = open_case_file(by=actor, at=timezone.now(), case_id=case_id)
        if file.case.person_id is None:
            raise Http404
        propose_grant(
            by=actor, at=timezone.now(), case_id=case_id, person_id=file.case.person_id, expected_version=version,
            until=form.cleaned_data["until"], reason=form.cleaned_data["reason"],
        )  # fmt: skip

    return _act(request, actor, case_id, form, do)


@require_POST
@needs(*duties.CASES)
def refuse(request: HttpRequest, actor: Actor, case_id: UUID) -> HttpResponse:
    """Proposes to refuse."""
    form = RefusalForm(_file(actor, case_id).story.kind, request.POST)

    def do(version: int) -> None:
        propose_refusal(
            by=actor, at=timezone.now(), case_id=case_id, expected_version=version,
            ground=form.cleaned_data["ground"], reason=form.cleaned_data["reason"],
        )  # fmt: skip

    return _act(request, actor, case_id, form, do)


@require_POST
@needs(*duties.CASES)
def supplement(request: HttpRequest, actor: Actor, case_id: UUID) -> HttpResponse:
    """Asks the applicant for what is missing; the clock stands still until she answers."""
    form = SupplementForm(request.POST)

    def do(version: int) -> None:
        items, until = form.asked()
        ask_supplement(
            by=actor, at=timezone.now(), case_id=case_id, expected_version=version, items=items, until=until
        )  # fmt: skip

    return _act(request, actor, case_id, form, do)


@require_POST
@needs(*duties.CASES)
def tick(request: HttpRequest, actor: Actor, case_id: UUID) -> HttpResponse:
    """Stands for a point of the checklist, or no longer does."""
    form = StepForm(request.POST)

    def do(version: int) -> None:
        tick_check(
            by=actor, at=timezone.now(), case_id=case_id, expected_version=version, check=form.cleaned_data["event"],
            done=request.POST.get("done") != "no",
        )  # fmt: skip

    return _act(request, actor, case_id, form, do)


@require_POST
@needs(*duties.CASES)
def words(request: HttpRequest, actor: Actor, case_id: UUID) -> HttpResponse:
    """A note among officers, or a message to the applicant."""
    form = WordsForm(request.POST)
    if not form.is_valid():
        return _page(request, actor, case_id, words=form)
    say = send_message if form.cleaned_data["to_applicant"] else write_note
    say(by=actor, at=timezone.now(), case_id=case_id, text=form.cleaned_data["text"])
    messages.success(request, _("It is written."))
    return redirect("office:case", case_id=case_id)


def _act(
    request: HttpRequest, actor: Actor, case_id: UUID, form: forms.Form, do: Callable[[int], None]
) -> HttpResponse:
    """Takes the act when the form is whole; what refuses it, and what is wrong in the form, is shown on the page."""
    if not form.is_valid():
        return _page(request, actor, case_id, form=form)
    try:
        do(form.cleaned_data["version"])
    except Refused as refused:
        return _page(request, actor, case_id, form=form, refused=refused)
    messages.success(request, _("The step is written."))
    return redirect("office:case", case_id=case_id)


def _file(actor: Actor, case_id: UUID) -> CaseFile:
    return open_case_file(by=actor, at=timezone.now(), case_id=case_id)


def _page(
    request: HttpRequest,
    actor: Actor,
    case_id: UUID,
    *,
    form: forms.Form | None = None,
    words: WordsForm | None = None,
    refused: Refused | None = None,
) -> HttpResponse:
    file = _file(actor, case_id)
    story, language, today = file.story, get_language() or "en", timezone.localdate()
    version = {"version": file.case.version}
    last = last_day_possible(file.case.person_id, today) if file.case.person_id and story.closed_at is None else None
    filed = {each.slot for each in story.filed}
    context = {
        "file": file,
        "answers": [
            (each.label, answer_shown(each, story.facts.get(each.name), language))
            for each in questions_asked(story.kind, story.facts)
        ],
        "documents": [(slot.label, slot.name in filed) for slot in needed_slots(story.kind, story.facts)],
        "stored": documents_of(actor, f"case:{file.case.pk}"),
        "checks": [(check, story.ticks.get(check.name)) for check in story.kind.checklist],
        "explained": explained_json(law) if isinstance(law := story.facts.get("law"), dict) else None,
        "steps": [option for option in file.options if option.transition.event not in _BY_FORM],
        "by_form": {each.transition.event: each for each in file.options if each.transition.event in _BY_FORM},
        "messages_of_case": messages_of(by=actor, case_id=case_id),
        "labels": {each.event: each.label for each in story.kind.lifecycle.transitions},
        "due_on": story.due_on(today),
        "grant_form": form if isinstance(form, GrantForm) else GrantForm(initial={**version, "until": last}),
        "refusal_form": form if isinstance(form, RefusalForm) else RefusalForm(story.kind, initial=version),
        "supplement_form": form if isinstance(form, SupplementForm) else SupplementForm(initial=version),
        "words_form": words or WordsForm(),
        "last_day": last,
        "refused": refused,
        "is_mine": story.assignee == actor.id,
    }
    failed = (form and form.errors) or (words and words.errors)
    return render(request, "office/case.html", context, status=409 if refused else 422 if failed else 200)
