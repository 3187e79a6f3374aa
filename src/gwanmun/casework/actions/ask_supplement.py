"""Asks the applicant for what is missing, and takes what she gives. The lifecycle says which clocks stand still."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from gwanmun.casework.days import seoul_day
from gwanmun.casework.declarations.parts import Supplements
from gwanmun.casework.models import CaseEvent
from gwanmun.casework.recording import locked
from gwanmun.casework.stepping import step
from gwanmun.casework.story.kinds import RequestKind
from gwanmun.casework.story.story import Story
from gwanmun.kernel.counting import count
from gwanmun.kernel.korean_calendar import korean_calendar
from gwanmun.kernel.refusals import Refused, Text
from gwanmun.platform.access.actors import Actor

__all__ = ["answer_supplement", "ask_supplement"]


@transaction.atomic
def ask_supplement(
    *,
    by: Actor,
    at: datetime,
    case_id: UUID,
    expected_version: int,
    items: Sequence[str],
    until: date,
    reason: str = "",
) -> CaseEvent:
    """`items` say what is asked for, each in words for the applicant; `until` is her last day.

    Raises:
        Refused: nothing is asked, the day is past or later than allowed, it was asked too often, or as `advance_case`.
        Case.DoesNotExist: there is no such case, as far as the actor may know.
    """
    case, story = locked(by, case_id, expected_version)
    rules = _rules(story)
    _require_room(story, rules, [item for item in items if item.strip()], until, seoul_day(at))
    request = {
        "number": len(story.requests) + 1, "kind": RequestKind.SUPPLEMENT, "asked_of": "applicant",
        "items": [item.strip() for item in items if item.strip()], "until": until.isoformat(),
    }  # fmt: skip
    return step(case, story, by=by, at=at, event=rules.ask, reason=reason, data={"request": request})


@transaction.atomic
def answer_supplement(*, by: Actor, at: datetime, case_id: UUID, expected_version: int, answer: str = "") -> CaseEvent:
    """The applicant has given what was asked; the clocks run again from this day.

    Raises:
        Refused: nothing is asked ("casework.nothing_asked"), or as `advance_case`.
        Case.DoesNotExist: there is no such case, as far as the actor may know.
    """
    case, story = locked(by, case_id, expected_version, "work")
    rules = _rules(story)
    asked = [each for each in story.requests.values() if each.kind is RequestKind.SUPPLEMENT and each.is_open]
    if not asked:
        raise Refused("casework.nothing_asked", _NOTHING_ASKED, _SEE_CASE)
    return step(case, story, by=by, at=at, event=rules.answer, reason=answer, data={"replies_to": asked[-1].number})


def _rules(story: Story) -> Supplements:
    if story.kind.supplements is None:
        raise Refused("casework.no_supplements", _NO_SUPPLEMENTS, _SEE_CASE)
    return story.kind.supplements


def _require_room(story: Story, rules: Supplements, items: Sequence[str], until: date, today: date) -> None:
    earlier = [each for each in story.requests.values() if each.kind is RequestKind.SUPPLEMENT]
    longest = count(today, rules.longest, calendar=korean_calendar()).end
    bases = (rules.basis,)
    if not items:
        raise Refused("casework.nothing_to_ask", _NO_ITEMS, _WRITE_ITEMS, bases)
    if len(earlier) >= rules.at_most:
        raise Refused("casework.asked_too_often", _TOO_OFTEN, _DECIDE, bases, {"times": rules.at_most})
    if not today < until <= longest:
        raise Refused("casework.supplement_period", _PERIOD, _CHOOSE_DAY, bases, {"longest": longest.isoformat()})


_NO_SUPPLEMENTS = Text("보완을 요청하는 절차가 없는 사건입니다.", "Cases of this kind know no supplement.")
_NOTHING_ASKED = Text("요청된 보완이 없습니다.", "Nothing is asked for.")
_SEE_CASE = Text("사건의 진행 상황을 확인하십시오.", "See how the case stands.")
_NO_ITEMS = Text("보완할 내용이 없습니다.", "The request names nothing.")
_WRITE_ITEMS = Text("무엇이 필요한지 적으십시오.", "Write what is needed.")
_TOO_OFTEN = Text(
    "보완은 {times}번까지만 요청할 수 있습니다.", "A supplement may be asked for no more than {times} times."
)
_DECIDE = Text("제출된 자료로 처리하십시오.", "Go on with what was given.")
_PERIOD = Text(
    "보완 기한은 내일부터 {longest}까지 정할 수 있습니다.", "The last day may be from tomorrow to {longest}."
)
_CHOOSE_DAY = Text("다른 날짜를 정하십시오.", "Choose another day.")
