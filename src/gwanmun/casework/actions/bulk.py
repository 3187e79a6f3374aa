"""One act on many cases: a preview that writes nothing, and a result for each case. One failure stops no other."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.casework.actions.advance_case import advance_case
from gwanmun.casework.actions.assign_case import assign_case
from gwanmun.casework.days import seoul_day
from gwanmun.casework.gates import options_of
from gwanmun.casework.models import Case, CaseEvent
from gwanmun.casework.recording import story_of
from gwanmun.kernel.refusals import Refused, Text
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.service import visible

__all__ = ["ItemResult", "advance_many", "assign_many", "preview_many"]

_GONE = Refused(
    "casework.not_found",
    Text("사건을 찾을 수 없습니다.", "There is no such case."),
    Text("목록을 새로 고치십시오.", "Reload the list."),
)


@dataclass(frozen=True, slots=True)
class ItemResult:
    """What became, or would become, of one case. `version` is the one that was read or written."""

    case_id: UUID
    refusals: tuple[Refused, ...]
    version: int | None = None

    @property
    def is_done(self) -> bool:
        return not self.refusals


def preview_many(*, by: Actor, at: datetime, case_ids: Sequence[UUID], event: str) -> list[ItemResult]:
    """For every case whether the step could be taken now, and with which version to ask for it."""
    found = {case.pk: case for case in visible(by, Case.objects.filter(pk__in=case_ids))}
    return [_preview(by, at, found.get(case_id), case_id, event) for case_id in case_ids]


def advance_many(
    *, by: Actor, at: datetime, expected_versions: Mapping[UUID, int], event: str, reason: str = ""
) -> list[ItemResult]:
    """Takes the step in each case, in a transaction of its own."""

    def act(case_id: UUID, version: int) -> CaseEvent:
        return advance_case(by=by, at=at, case_id=case_id, expected_version=version, event=event, reason=reason)

    return _each(expected_versions, act)


def assign_many(
    *, by: Actor, at: datetime, expected_versions: Mapping[UUID, int], to: str, reason: str = ""
) -> list[ItemResult]:
    """Gives each case to a member of its team, in a transaction of its own."""

    def act(case_id: UUID, version: int) -> CaseEvent:
        return assign_case(by=by, at=at, case_id=case_id, expected_version=version, to=to, reason=reason)

    return _each(expected_versions, act)


def _preview(by: Actor, at: datetime, case: Case | None, case_id: UUID, event: str) -> ItemResult:
    if case is None:
        return ItemResult(case_id, (_GONE,))
    story = story_of(case)
    named = [each for each in options_of(story, by, seoul_day(at)) if each.transition.event == event]
    refusals = min((each.refusals for each in named), key=len, default=(_not_now(event),))
    return ItemResult(case_id, refusals, case.version)


def _not_now(event: str) -> Refused:
    return Refused(
        "lifecycle.not-in-this-state",
        Text("지금 상태에서는 할 수 없습니다.", "This is not possible in the present state."),
        Text("사건의 상태를 확인하십시오.", "See how the case stands."),
        facts={"event": event},
    )


def _each(expected_versions: Mapping[UUID, int], act: Callable[[UUID, int], CaseEvent]) -> list[ItemResult]:
    return [_one(case_id, version, act) for case_id, version in expected_versions.items()]


def _one(case_id: UUID, version: int, act: Callable[[UUID, int], CaseEvent]) -> ItemResult:
    try:
        with transaction.atomic():
            return ItemResult(case_id, (), act(case_id, version).sequence)
    except Refused as refusal:
        return ItemResult(case_id, (refusal,), version)
    except Case.DoesNotExist:
        return ItemResult(case_id, (_GONE,), version)
