"""Inquiries to other offices and hearings: asked with a last day, answered or called off. The case goes on."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from gwanmun.casework.days import seoul_day
from gwanmun.casework.models import CaseEvent
from gwanmun.casework.recording import append, locked, require_open, require_reason
from gwanmun.casework.story.kinds import EventKind, RequestKind
from gwanmun.casework.story.story import Request, Story
from gwanmun.kernel.refusals import Refused, Text
from gwanmun.platform.access.actors import Actor

__all__ = ["ask_office", "call_hearing", "cancel_request", "record_reply"]


@transaction.atomic
def ask_office(
    *, by: Actor, at: datetime, case_id: UUID, expected_version: int, office: str, items: Sequence[str], until: date
) -> CaseEvent:
    """An inquiry: `office` is asked `items` and has until the end of `until`.

    Raises:
        Refused: nothing is asked, the day is past, the case is closed, or somebody else acted in between.
        Case.DoesNotExist: there is no such case, as far as the actor may know.
    """
    return _ask(RequestKind.INQUIRY, by, at, case_id, expected_version, office, items, until)


@transaction.atomic
def call_hearing(
    *, by: Actor, at: datetime, case_id: UUID, expected_version: int, who: str, items: Sequence[str], on: date
) -> CaseEvent:
    """A hearing: `who` is called to be heard on `items` on the day `on`. Raises as `ask_office`."""
    return _ask(RequestKind.HEARING, by, at, case_id, expected_version, who, items, on)


@transaction.atomic
def record_reply(
    *, by: Actor, at: datetime, case_id: UUID, expected_version: int, number: int, answer: str
) -> CaseEvent:
    """What the other office answered, or what the hearing brought.

    Raises:
        Refused: no such request waits, or the answer is empty.
        Case.DoesNotExist: there is no such case, as far as the actor may know.
    """
    case, story = locked(by, case_id, expected_version)
    request = _waiting(story, number)
    require_reason(answer)
    return append(case, by=by, at=at, kind=EventKind.REPLIED, reason=answer, data={"replies_to": request.number})


@transaction.atomic
def cancel_request(
    *, by: Actor, at: datetime, case_id: UUID, expected_version: int, number: int, reason: str
) -> CaseEvent:
    """The answer is no longer needed; the request and the reason stay in the record. Raises as `record_reply`."""
    case, story = locked(by, case_id, expected_version)
    request = _waiting(story, number)
    require_reason(reason)
    return append(case, by=by, at=at, kind=EventKind.CANCELLED, reason=reason, data={"number": request.number})


def _ask(
    kind: RequestKind,
    by: Actor,
    at: datetime,
    case_id: UUID,
    expected_version: int,
    asked_of: str,
    items: Sequence[str],
    until: date,
) -> CaseEvent:
    case, story = locked(by, case_id, expected_version)
    require_open(case)
    points = [item.strip() for item in items if item.strip()]
    if not points or not asked_of.strip():
        raise Refused("casework.nothing_to_ask", _NO_ITEMS, _WRITE_ITEMS)
    if until < seoul_day(at):
        raise Refused("casework.day_is_past", _PAST, _CHOOSE_DAY, facts={"day": until.isoformat()})
    request = {
        "number": len(story.requests) + 1, "kind": kind, "asked_of": asked_of.strip(), "items": points,
        "until": until.isoformat(),
    }  # fmt: skip
    return append(case, by=by, at=at, kind=EventKind.ASKED, data={"request": request})


def _waiting(story: Story, number: int) -> Request:
    request = story.requests.get(number)
    if request is None or not request.is_open or request.kind is RequestKind.SUPPLEMENT:
        raise Refused("casework.not_waiting", _NOT_WAITING, _SEE_REQUESTS, facts={"number": number})
    return request


_NO_ITEMS = Text("조회할 내용이나 상대가 없습니다.", "The request names nothing, or nobody.")
_WRITE_ITEMS = Text("누구에게 무엇을 묻는지 적으십시오.", "Write whom you ask, and what.")
_PAST = Text("{day}은(는) 이미 지난 날입니다.", "{day} is past.")
_CHOOSE_DAY = Text("다른 날짜를 정하십시오.", "Choose another day.")
_NOT_WAITING = Text("회신을 기다리는 요청이 아닙니다.", "No such request waits for an answer.")
_SEE_REQUESTS = Text("요청 목록을 확인하십시오.", "See the requests of the case.")
