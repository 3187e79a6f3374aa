"""The task list of an application: what is to be answered and shown, and what is done."""

from dataclasses import dataclass

from django.http import HttpRequest

from gwanmun.casework.service import CaseFile, Filed, Question, Slot, Story, asked, needed_slots
from gwanmun.portals.staff.answers import answer_shown

__all__ = ["SlotTask", "Task", "tasks_of", "version_seen"]


@dataclass(frozen=True, slots=True)
class Task:
    """A question with its answer, if there is one."""

    question: Question
    answer: str

    @property
    def is_done(self) -> bool:
        return bool(self.answer)


@dataclass(frozen=True, slots=True)
class SlotTask:
    """A document to show, and the ones that were put to it."""

    slot: Slot
    filed: tuple[Filed, ...]

    @property
    def is_done(self) -> bool:
        return bool(self.filed)


def tasks_of(story: Story, language: str) -> tuple[list[Task], list[SlotTask]]:
    """The questions and the documents of this application, in their order."""
    questions = [
        Task(question, answer_shown(question, story.facts.get(question.name), language))
        for question in asked(story.kind, story.facts)
    ]
    documents = [
        SlotTask(slot, tuple(each for each in story.filed if each.slot == slot.name))
        for slot in needed_slots(story.kind, story.facts)
    ]
    return questions, documents


def version_seen(request: HttpRequest, file: CaseFile) -> int:
    """The version that the applicant saw: an act on an older one is refused, not written over another's."""
    given = request.POST.get("version", "")
    return int(given) if given.isdigit() else file.case.version
