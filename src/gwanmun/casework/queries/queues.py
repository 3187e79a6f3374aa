"""Queues: the open cases that somebody may see, computed from the database at the moment of asking.

Lists, counts and searches are one query with one policy; none can show what another hides.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.db.models import Count, F, Q, QuerySet

from gwanmun.casework.models import Absence, Case, CaseRequest, TeamMember
from gwanmun.casework.references import plain_reference
from gwanmun.casework.story.kinds import RequestKind
from gwanmun.people.service import find_identities
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.service import visible

__all__ = ["QueueOrder", "TeamCount", "overdue_requests", "queue", "queue_counts", "teams_of"]


class QueueOrder(StrEnum):
    """By the last day that the law sets, by receipt, or by the date of the facts that presses, such as the end of a
    stay. Cases without the date come last."""

    DUE = "due_on"
    RECEIPT = "received_on"
    URGENT = "urgent_on"


@dataclass(frozen=True, slots=True)
class TeamCount:
    """How many open cases a team has, how many nobody has taken, and how many are out of time."""

    team: str
    open: int
    unassigned: int
    overdue: int


def queue(
    *,
    by: Actor,
    today: date,
    order: QueueOrder = QueueOrder.DUE,
    team: str | None = None,
    mine: bool = False,
    unassigned: bool = False,
    case_types: Collection[str] = (),
    states: Collection[str] = (),
    flags: Collection[str] = (),
    waiting_for_applicant: bool | None = None,
    search: str = "",
) -> QuerySet[Case]:
    """Received open cases in `order`. `mine` are the officer's own and those of colleagues whom she covers today;
    `flags` may be set by hand or derived; `search` is a reference, its beginning, or the name of a person."""
    cases = visible(by, Case.objects.filter(closed_at=None, received_on__isnull=False))
    conditions = [
        Q(team=team) if team is not None else Q(),
        Q(assignee__in=[by.id, *_covered_by(by, today)]) if mine else Q(),
        Q(assignee="") if unassigned else Q(),
        Q(case_type__in=case_types) if case_types else Q(),
        Q(state__in=states) if states else Q(),
        *(Q(hand_flags__contains=[flag]) | Q(derived_flags__contains=[flag]) for flag in flags),
        Q() if waiting_for_applicant is None else Q(paused=waiting_for_applicant),
        _found(search, by) if search.strip() else Q(),
    ]
    return cases.filter(*conditions).order_by(F(order.value).asc(nulls_last=True), "pk")


def queue_counts(*, by: Actor, today: date) -> list[TeamCount]:
    """The counts of every team of which the actor sees a case, by name."""
    rows = (
        queue(by=by, today=today)
        .order_by("team")
        .values("team")
        .annotate(
            open=Count("pk"),
            unassigned=Count("pk", filter=Q(assignee="")),
            overdue=Count("pk", filter=Q(due_on__lt=today)),
        )
    )
    return [TeamCount(**row) for row in rows]


def overdue_requests(*, by: Actor, today: date, kind: RequestKind | None = None) -> QuerySet[CaseRequest]:
    """What nobody has answered in time, in open cases that the actor may see; the oldest first."""
    waiting = CaseRequest.objects.filter(answered_at=None, cancelled=False, until__lt=today, case__closed_at=None)
    if kind is not None:
        waiting = waiting.filter(kind=kind)
    return visible(by, waiting).select_related("case").order_by("until", "pk")


def teams_of(actor: Actor) -> list[str]:
    """The teams in which the officer works, by name."""
    return list(TeamMember.objects.filter(actor=actor.id).order_by("team").values_list("team", flat=True))


def _covered_by(actor: Actor, today: date) -> list[str]:
    away = Absence.objects.filter(cover=actor.id, first_on__lte=today, last_on__gte=today)
    return list(away.values_list("actor", flat=True))


def _found(text: str, by: Actor) -> Q:
    reference = plain_reference(text)
    by_reference = Q(reference__startswith=reference) if reference else Q(pk__in=[])
    # Names are people's: whom the actor may not look up there, she does not find here.
    return by_reference | Q(person_id__in=[each.person_id for each in find_identities(text, by=by)])
