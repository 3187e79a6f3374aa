"""An application from its draft to its receipt: the task list, one thing a page, check answers, submit."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from gwanmun.casework.service import (
    advance_case,
    asked,
    needed_slots,
    open_case_file,
    save_answers,
)
from gwanmun.divisions.residence.service import give_document
from gwanmun.kernel.refusals import Refused
from gwanmun.platform.access.service import Actor
from gwanmun.portals.public.access import applicants_only
from gwanmun.portals.public.forms.answering import QuestionForm
from gwanmun.portals.public.forms.documents import DocumentForm
from gwanmun.portals.public.tasks import tasks_of, version_seen

__all__ = ["answer", "check_answers", "show_document"]


@applicants_only
def answer(request: HttpRequest, actor: Actor, case_id: UUID, name: str) -> HttpResponse:
    """One question. What was typed stays when it was not understood."""
    file = open_case_file(by=actor, at=timezone.now(), case_id=case_id)
    question = next((each for each in asked(file.story.kind, file.story.facts) if each.name == name), None)
    if question is None:
        raise Http404
    known = file.story.facts.get(name)
    if isinstance(known, bool):
        known = "yes" if known else "no"
    form = QuestionForm(question, request.POST or None, initial={name: known})
    if request.method == "POST":
        given = request.POST.get(name, "").strip()
        read = save_answers(
            by=actor, at=timezone.now(), case_id=case_id, expected_version=version_seen(request, file),
            answers={name: given},
        )  # fmt: skip
        for error in read.errors:
            form.add_error(error.name, error.text(get_language() or "en"))
        if question.required and not given:
            form.add_error(name, _("This has to be answered."))
        if form.is_valid():
            return redirect(_next(actor, case_id))
    context = {"file": file, "form": form, "question": question}
    return render(request, "public/answer.html", context, status=422 if form.errors else 200)


@applicants_only
def show_document(request: HttpRequest, actor: Actor, case_id: UUID, name: str) -> HttpResponse:
    """One document. A file that is not taken says why beside its field; what was uploaded before stays."""
    file = open_case_file(by=actor, at=timezone.now(), case_id=case_id)
    slot = next((each for each in needed_slots(file.story.kind, file.story.facts) if each.name == name), None)
    if slot is None:
        raise Http404
    form = DocumentForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            upload = form.cleaned_data["file"]
            give_document(
                by=actor, at=timezone.now(), case=file.case, expected_version=version_seen(request, file), slot=name,
                name=upload.name or "", content=upload.read(),
            )  # fmt: skip
        except Refused as refused:
            form.add_error("file", _told(refused))
        else:
            return redirect("public:case", case_id)
    _questions, documents = tasks_of(file.story, get_language() or "en")
    task = next(each for each in documents if each.slot.name == name)
    context = {"file": file, "form": form, "task": task}
    return render(request, "public/document.html", context, status=422 if form.errors else 200)


@applicants_only
def check_answers(request: HttpRequest, actor: Actor, case_id: UUID) -> HttpResponse:
    """Everything once more; then it is sent."""
    file = open_case_file(by=actor, at=timezone.now(), case_id=case_id)
    refused = None
    if request.method == "POST":
        try:
            advance_case(
                by=actor, at=timezone.now(), case_id=case_id, expected_version=version_seen(request, file),
                event=file.story.kind.receipt or "",
            )  # fmt: skip
        except Refused as problem:
            refused = problem
        else:
            return redirect("public:case", case_id)
    questions, documents = tasks_of(file.story, get_language() or "en")
    context = {"file": file, "questions": questions, "documents": documents, "refused": refused}
    return render(request, "public/check_answers.html", context, status=409 if refused else 200)


def _told(refused: Refused) -> str:
    language = get_language() or "en"
    return f"{refused.detail(language, **refused.facts)} {refused.remedy(language, **refused.facts)}"


def _next(actor: Actor, case_id: UUID) -> str:
    """The next question without an answer, else the task list."""
    file = open_case_file(by=actor, at=timezone.now(), case_id=case_id)
    questions, _documents = tasks_of(file.story, "en")
    following = next((task for task in questions if not task.is_done), None)
    return f"/apply/cases/{case_id}/questions/{following.question.name}/" if following else f"/apply/cases/{case_id}/"
