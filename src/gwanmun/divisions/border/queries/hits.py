"""One hit as an officer judges it: the traveller beside the listed person, and what was judged of the pair before."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from gwanmun.divisions.border.lists.entries import listed_person
from gwanmun.divisions.border.models import Adjudication, Hit
from gwanmun.divisions.border.queries.bookings import open_hits
from gwanmun.engines.screening import ListedPerson
from gwanmun.platform.access.service import Actor, may, visible
from gwanmun.platform.audit.service import log_reads

__all__ = ["HitFile", "next_hit", "open_hit"]


@dataclass(frozen=True, slots=True)
class HitFile:
    """A hit, the listed person as the engine compares her, and the judgements of the pair, newest first.

    `shows_origin` says whether the reader may know who wants the person, and where the entry is from.
    """

    hit: Hit
    listed: ListedPerson
    judgements: list[Adjudication]
    shows_origin: bool


def open_hit(*, by: Actor, at: datetime, hit_id: UUID) -> HitFile:
    """Reads the hit and logs the reading. Raises Hit.DoesNotExist, also where `by` may not see it."""
    hits = Hit.objects.select_related("booking__flight__carrier", "entry__watch_list")
    hit = visible(by, hits).get(pk=hit_id)
    if hit.booking.person_id:
        log_reads(
            by=by, at=at, person_ids=[hit.booking.person_id],
            purpose=by.purpose or f"precheck {hit.booking.flight.number}", what="hit",
        )  # fmt: skip
    judgements = visible(by, Adjudication.objects.filter(pair=hit.pair)).order_by("-judged_at")
    return HitFile(hit, listed_person(hit.entry), list(judgements), may(by, "see_origin", hit.entry))


def next_hit(*, by: Actor, now: datetime, after: UUID | None = None) -> Hit | None:
    """The hit that follows in the queue, or the first one; None when nothing waits."""
    waiting = list(open_hits(by=by, now=now).values_list("pk", flat=True))
    if not waiting:
        return None
    following = waiting[waiting.index(after) + 1 :] if after in waiting else waiting
    return Hit.objects.get(pk=(following or waiting)[0])
