"""An application as its applicant follows it: what happened, what is awaited and of whom, words, who looked."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_POST

from gwanmun.casework.service import (
    CaseFile,
    RequestKind,
    advance_case,
    answer_supplement,
    due_if_answered_on,
    messages_of,
    open_case_file,
    send_message,
    told_to_applicant,
    who_looked,
)
from gwanmun.platform.access.service import Actor
from gwanmun.platform.letters.service import letters_of, open_letter
from gwanmun.portals.public.access import applicants_only
from gwanmun.portals.public.forms.messages import MessageForm, SupplementForm
from gwanmun.portals.public.tasks import tasks_of, version_seen

__all__ = ["case", "letter", "message", "supplement", "withdraw"]


@applicants_only
def case(request: HttpRequest, actor: Actor, case_id: UUID) -> HttpResponse:
    """The task list of a draft; afterwards the status."""
    file = open_case_file(by=actor, at=timezone.now(), case_id=case_id)
    return render(request, "public/case.html", _page(actor, file, MessageForm(), SupplementForm()))


@require_POST
@applicants_only
def message(request: HttpRequest, actor: Actor, case_id: UUID) -> HttpResponse:
    """Words to the office."""
    form = MessageForm(request.POST)
    if form.is_valid():
        send_message(by=actor, at=timezone.now(), case_id=case_id, text=form.cleaned_data["text"])
        return redirect("public:case", case_id)
    file = open_case_file(by=actor, at=timezone.now(), case_id=case_id)
    return render(request, "public/case.html", _page(actor, file, form, SupplementForm()), status=422)


@require_POST
@applicants_only
def supplement(request: HttpRequest, actor: Actor, case_id: UUID) -> HttpResponse:
    """What was asked for has been given; the clock of the office runs again."""
    form = SupplementForm(request.POST)
    file = open_case_file(by=actor, at=timezone.now(), case_id=case_id)
    if form.is_valid():
        answer_supplement(
            by=actor, at=timezone.now(), case_id=case_id, expected_version=version_seen(request, file),
            answer=form.cleaned_data["answer"],
        )  # fmt: skip
        return redirect("public:case", case_id)
    return render(request, "public/case.html", _page(actor, file, MessageForm(), form), status=422)


@applicants_only
def letter(_request: HttpRequest, actor: Actor, case_id: UUID, letter_id: UUID) -> HttpResponse:
    """A letter of this application as its signed PDF. The first opening is noted as its delivery."""
    owner = f"case:{case_id}"
    if not letters_of(actor, owner).filter(pk=letter_id).exists():
        raise Http404
    found, pdf = open_letter(by=actor, at=timezone.now(), letter_id=letter_id)
    return HttpResponse(
        pdf,
        content_type="application/pdf",
        headers={"Content-Disposition": f'inline; filename="{found.number}.pdf"', "X-Content-Type-Options": "nosniff"},
    )


@require_POST
@applicants_only
def withdraw(request: HttpRequest, actor: Actor, case_id: UUID) -> HttpResponse:
    """The application ends at the applicant's wish."""
    file = open_case_file(by=actor, at=timezone.now(), case_id=case_id)
    advance_case(
        by=actor, at=timezone.now(), case_id=case_id, expected_version=version_seen(request, file), event="withdraw"
    )  # fmt: skip
    return redirect("public:case", case_id)


def _page(actor: Actor, file: CaseFile, words: MessageForm, given: SupplementForm) -> dict[str, object]:
    questions, documents = tasks_of(file.story, get_language() or "en")
    asked = [each for each in file.story.requests.values() if each.kind is RequestKind.SUPPLEMENT and each.is_open]
    today = timezone.localdate()
    return {
        "file": file,
        "is_draft": file.story.received_on is None and file.story.closed_at is None,
        "questions": questions,
        "documents": documents,
        "open_tasks": sum(not task.is_done for task in questions) + sum(not task.is_done for task in documents),
        "told": told_to_applicant(by=actor, case_id=file.case.pk),
        "messages_of_case": messages_of(by=actor, case_id=file.case.pk),
        "asked": asked[0] if asked else None,
        "due_on": file.story.due_on(today) or due_if_answered_on(file.case, today),
        "letters": letters_of(actor, f"case:{file.case.pk}"),
        "looked": who_looked(by=actor, case_id=file.case.pk)[:20],
        "may_withdraw": any(option.transition.event == "withdraw" and option.is_allowed for option in file.options),
        "message_form": words,
        "supplement_form": given,
    }
