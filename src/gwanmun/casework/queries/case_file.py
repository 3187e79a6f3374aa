"""One case as somebody opens it; who opened it; and what the applicant is told of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet

from gwanmun.casework.days import seoul_day
from gwanmun.casework.declarations.case_type import CaseType
from gwanmun.casework.gates import options_of
from gwanmun.casework.models import Case, CaseEvent
from gwanmun.casework.recording import story_of
from gwanmun.casework.story.kinds import EventKind
from gwanmun.casework.story.story import Story
from gwanmun.casework.story.telling import standing_events
from gwanmun.kernel.lifecycle import Option
from gwanmun.kernel.refusals import Text
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.service import visible
from gwanmun.platform.audit.service import Read, log_reads, reads_of

__all__ = ["CaseFile", "Told", "messages_of", "open_case_file", "told_to_applicant", "who_looked"]


@dataclass(frozen=True, slots=True)
class CaseFile:
    """The case, its story, what the actor can do in it, and the events that she may see, newest first."""

    case: Case
    story: Story
    options: tuple[Option, ...]
    events: list[CaseEvent]


@dataclass(frozen=True, slots=True)
class Told:
    """A line of the applicant's timeline."""

    at: datetime
    text: Text
    detail: str = ""
    items: tuple[str, ...] = ()
    until: date | None = None


def open_case_file(*, by: Actor, at: datetime, case_id: UUID) -> CaseFile:
    """Reads a case. When it is about a person and the reader is not that person, the reading is logged.

    Raises:
        Case.DoesNotExist: there is no such case, as far as the actor may know.
    """
    case = visible(by, Case.objects.all()).get(pk=case_id)
    story = story_of(case)
    if case.person_id is not None and case.person_id != by.person_id:
        purpose = by.purpose or story.kind.title.en
        log_reads(by=by, at=at, person_ids=[case.person_id], purpose=purpose, what=_what(case.pk))
    events = visible(by, case.events.all()).order_by("-sequence")
    return CaseFile(case, story, options_of(story, by, seoul_day(at)), list(events))


def who_looked(*, by: Actor, case_id: UUID) -> QuerySet[Read]:
    """Who opened the case, when and for what purpose, newest first: for the person and those who see the case.

    Raises:
        Case.DoesNotExist: there is no such case, as far as the actor may know.
    """
    case = visible(by, Case.objects.all()).get(pk=case_id)
    reads = reads_of(case.person_id) if case.person_id else Read.objects.none()
    return reads.filter(what=_what(case.pk))


def messages_of(*, by: Actor, case_id: UUID) -> Sequence[CaseEvent]:
    """The messages between the office and the applicant, oldest first; both sides see all of them.

    Raises:
        Case.DoesNotExist: there is no such case, as far as the actor may know.
    """
    case = visible(by, Case.objects.all()).get(pk=case_id)
    return list(case.events.filter(kind=EventKind.MESSAGE))


def told_to_applicant(*, by: Actor, case_id: UUID) -> list[Told]:
    """The plain story for the applicant, oldest first: states in her words, what she is asked, what was served. Notes,
    proposals' reasons, flags and checks are no part of it.

    Raises:
        Case.DoesNotExist: there is no such case, as far as the actor may know.
    """
    case = visible(by, Case.objects.all()).get(pk=case_id)
    story = story_of(case)
    lines: list[Told] = []
    for event in standing_events(case.events.all()):
        if (line := _line(event, story.kind)) and (not lines or line.text != lines[-1].text or line.items):
            lines.append(line)
    return lines


def _line(event: CaseEvent, kind: CaseType) -> Told | None:
    if event.kind in {EventKind.OPENED, EventKind.STEP, EventKind.CORRECTION}:
        text = kind.seen_by_applicant.get(event.to) or _label(kind, event.to)
        asked = event.data.get("request") or {}
        until = date.fromisoformat(asked["until"]) if asked else None
        return Told(event.at, text, event.reason if asked else "", tuple(asked.get("items", ())), until)
    if event.kind == EventKind.SERVED:
        return Told(event.at, _SERVED, event.reason)
    if event.kind == EventKind.CLOCK_EXTENDED:
        return Told(event.at, _EXTENDED, event.reason)
    return None


def _label(kind: CaseType, state: str) -> Text:
    declared = next((each.label for each in kind.lifecycle.states if each.name == state), None)
    return declared or Text(state, state)


def _what(case_id: UUID) -> str:
    return f"case:{case_id}"


_SERVED = Text("결정을 통지하였습니다.", "The decision was served.")
_EXTENDED = Text("처리 기간을 연장하였습니다.", "The time to decide was extended.")
