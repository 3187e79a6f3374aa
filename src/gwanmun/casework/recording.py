"""Writes the event of an act and brings the tables to what the events tell. Every act in a case ends here."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from gwanmun.casework.days import seoul_day
from gwanmun.casework.models import Case, CaseEvent, CaseRequest
from gwanmun.casework.story.kinds import EventKind
from gwanmun.casework.story.story import Story
from gwanmun.casework.story.telling import tell
from gwanmun.kernel.refusals import Refused, Text
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.service import require, visible
from gwanmun.platform.audit.service import record

__all__ = ["append", "bring_up_to_date", "columns_of", "locked", "require_open", "require_reason", "story_of"]

Facts = Mapping[str, object]


def require_open(case: Case) -> None:
    """Returns while the case is open.

    Raises:
        Refused: it is closed ("casework.closed").
    """
    if case.closed_at is not None:
        raise Refused(
            "casework.closed",
            Text("종결된 사건입니다.", "This case is closed."),
            Text(
                "법이 정한 불복 또는 취소 절차를 이용하십시오.",
                "Use the objection or revocation that the law provides.",
            ),
        )


def require_reason(reason: str) -> None:
    """Returns when a reason is written.

    Raises:
        Refused: there is none ("casework.reason_missing").
    """
    if not reason.strip():
        raise Refused(
            "casework.reason_missing",
            Text("사유가 없습니다.", "A reason is missing."),
            Text("사유를 적으십시오.", "Write down the reason."),
        )


def story_of(case: Case) -> Story:
    """What the events of the case tell."""
    return tell(case.events.all())


def locked(by: Actor, case_id: UUID, expected_version: int | None, action: str = "handle") -> tuple[Case, Story]:
    """The case, held until the transaction ends, and its story.

    `action` is what the policy must allow: to "handle" as an officer, to "work" as officer or applicant, or to "read".
    `expected_version` None is for the system itself, which acts on what it reads under the lock.

    Raises:
        Case.DoesNotExist: there is no such case, as far as the actor may know.
        Refused: she may not act in it, or somebody else did in between ("casework.changed_meanwhile").
    """
    case = visible(by, Case.objects.select_for_update(of=("self",))).get(pk=case_id)
    require(by, action, case)
    if expected_version is not None and case.version != expected_version:
        raise Refused(
            "casework.changed_meanwhile",
            Text("그사이 다른 담당자가 처리하였습니다.", "Somebody else acted on this case in between."),
            Text("최신 내용을 확인한 뒤 다시 시도하십시오.", "Read what is new, then try again."),
        )
    return case, story_of(case)


def append(
    case: Case,
    *,
    by: Actor,
    at: datetime,
    kind: EventKind,
    step: tuple[str, str, str] | None = None,
    reason: str = "",
    facts: Facts | None = None,
    data: Mapping[str, Any] | None = None,
) -> CaseEvent:
    """The event, written behind the last one of a locked case. `step` is an event of the lifecycle, its source and
    where it leads; without one the state stays.

    Raises:
        Refused: the day of the act lies before that of the last event ("casework.out_of_order").
    """
    last = case.events.last()
    if last is not None and seoul_day(at) < seoul_day(last.at):
        raise Refused(
            "casework.out_of_order",
            Text(
                "마지막 처리보다 앞선 날짜로 처리할 수 없습니다.", "Nothing can be done on a day before the last act."
            ),
            Text("날짜를 확인하십시오.", "Check the date."),
        )
    event, source, to = step or (kind.value, case.state, case.state)
    written = CaseEvent.objects.create(
        case=case, sequence=case.version + 1 if last else 0, kind=kind, event=event, source=source, to=to,
        actor=by.id, actor_name=by.name, at=at, reason=reason.strip(), facts=dict(facts or {}), data=dict(data or {}),
    )  # fmt: skip
    bring_up_to_date(case, seoul_day(at))
    record(
        kind=f"case.{case.case_type}.{event}", by=by, at=at, subject=f"case:{case.pk}", person_id=case.person_id,
        data={"from": source, "to": to, "reason": "" if kind in _PRIVATE else reason.strip(), "event": str(written.pk)},
    )  # fmt: skip
    return written


# What people write to each other stays in the case; the log only says that they wrote.
_PRIVATE = {EventKind.NOTE, EventKind.MESSAGE}


def bring_up_to_date(case: Case, today: date) -> Story:
    """Writes into the tables what the events tell now, and returns it."""
    story = story_of(case)
    for name, value in columns_of(story, today).items():
        setattr(case, name, value)
    case.save()
    CaseRequest.objects.bulk_create(
        [
            CaseRequest(
                case=case, number=each.number, kind=each.kind, asked_of=each.asked_of, until=each.until,
                answered_at=each.answered_at, cancelled=each.cancelled,
            )
            for each in story.requests.values()
        ],
        update_conflicts=True, unique_fields=["case", "number"],
        update_fields=["kind", "asked_of", "until", "answered_at", "cancelled"],
    )  # fmt: skip
    case.requests.exclude(number__in=story.requests).delete()
    return story


def columns_of(story: Story, today: date) -> dict[str, object]:
    """The columns of the case as the story has them."""
    return {
        "case_type": story.kind.name,
        "type_version": story.kind.version,
        "state": story.state,
        "version": story.version,
        "subject": story.subject,
        "person_id": story.person_id,
        "contested_id": story.contested_id,
        "office": story.office,
        "team": story.team,
        "route": story.route,
        "assignee": story.assignee,
        "assignee_name": story.assignee_name,
        "level": story.level,
        "facts": story.facts,
        "hand_flags": sorted(story.flags),
        "derived_flags": story.derived_flags,
        "opened_at": story.opened_at,
        "received_on": story.received_on,
        "due_on": story.due_on(today),
        "paused": story.is_paused,
        "urgent_on": story.urgent_on,
        "closed_at": story.closed_at,
    }
