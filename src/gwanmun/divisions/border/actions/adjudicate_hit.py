"""Judges whether a traveller is the listed person. The judgement holds for this pair on every later journey."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.divisions.border.actions.recheck_booking import recheck_booking
from gwanmun.divisions.border.models import Adjudication, Booking, Hit
from gwanmun.kernel.refusals import Refused, Text
from gwanmun.platform.access.service import Actor, require
from gwanmun.platform.audit.service import record

__all__ = ["adjudicate_hit"]


@transaction.atomic
def adjudicate_hit(
    *, by: Actor, at: datetime, hit_id: UUID, verdict: str, reason: str, stopwatch: Callable[[], float]
) -> Adjudication:
    """Writes the judgement, applies it to every hit of the same pair, and answers anew those who are still to come.

    Raises:
        Refused: "access.duty_missing", or no reason was given.
    """
    hit = Hit.objects.select_for_update().get(pk=hit_id)
    require(by, "judge", hit)
    if not reason.strip():
        raise Refused(
            "border.adjudication_without_reason",
            Text("사유가 없어 판단을 저장할 수 없습니다.", "The judgement needs a reason."),
            Text("무엇이 같거나 다른지 적어 주십시오.", "Write what agrees or differs."),
        )
    adjudication = Adjudication.objects.create(
        pair=hit.pair,
        entry_id=hit.entry_id,
        hit=hit,
        verdict=verdict,
        reason=reason.strip(),
        judged_by=by.id,
        judged_by_name=by.name,
        judged_at=at,
    )
    same_pair = Hit.objects.filter(pair=hit.pair)
    same_pair.update(state=verdict)
    record(
        kind="border.hit.adjudicated", by=by, at=at, subject=f"hit:{hit.pk}", person_id=hit.booking.person_id,
        data={"verdict": verdict, "reason": reason.strip(), "entry": str(hit.entry_id)},
    )  # fmt: skip
    to_come = same_pair.filter(booking__flight__at_port__gte=at).exclude(booking__state=Booking.State.CANCELLED)
    for booking_id in to_come.values_list("booking_id", flat=True):
        recheck_booking(by=by, at=at, booking_id=booking_id, stopwatch=stopwatch)
    return adjudication
