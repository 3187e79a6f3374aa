"""One hit as an officer judges it: the traveller beside the listed person, and what was judged of the pair before."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from gwanmun.divisions.border.lists.entries import listed_person
from gwanmun.divisions.border.models import Adjudication, Hit
from gwanmun.divisions.border.queries.bookings import open_hits
from gwanmun.engines.screening import ListedPerson
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.audit.service import log_reads

__all__ = ["HitFile", "next_hit", "open_hit"]


@dataclass(frozen=True, slots=True)
class HitFile:
    """A hit, the listed person as the engine compares her, and the judgements of the pair, newest first."""

    hit: Hit
    listed: ListedPerson
    judgements: list[Adjudication]


def open_hit(*, by: Actor, at: datetime, hit_id: UUID) -> HitFile:
    """Reads the hit and logs the reading. Raises Hit.DoesNotExist."""
    hit = Hit.objects.select_related("booking__flight__carrier", "entry__watch_list").get(pk=hit_id)
    if hit.booking.person_id:
        log_reads(
            by=by, at=at, person_ids=[hit.booking.person_id],
            purpose=by.purpose or f"precheck {hit.booking.flight.number}", what="hit",
        )  # fmt: skip
    judgements = Adjudication.objects.filter(pair=hit.pair).order_by("-judged_at")
    return HitFile(hit, listed_person(hit.entry), list(judgements))


def next_hit(*, now: datetime, after: UUID | None = None) -> Hit | None:
    """The hit that follows in the queue, or the first one; None when nothing waits."""
    waiting = list(open_hits(now=now).values_list("pk", flat=True))
    if not waiting:
        return None
    following = waiting[waiting.index(after) + 1 :] if after in waiting else waiting
    return Hit.objects.get(pk=(following or waiting)[0])
