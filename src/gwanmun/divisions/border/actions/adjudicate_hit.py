"""Judges whether a traveller is the listed person. The judgement holds for this pair on every later journey."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.divisions.border.actions.recheck_booking import recheck_booking
from gwanmun.divisions.border.models import Adjudication, Hit
from gwanmun.kernel.refusals import Refused, Text
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.audit.service import record

__all__ = ["adjudicate_hit"]


@transaction.atomic
def adjudicate_hit(
    *, by: Actor, at: datetime, hit_id: UUID, verdict: str, reason: str, stopwatch: Callable[[], float]
) -> Adjudication:
    """Writes the judgement, applies it to every hit of the same pair, and answers their bookings anew.

    Raises:
        Refused: the actor has not the duty, or gave no reason.
    """
    if not by.has("border.adjudicate"):
        raise Refused(
            "border.adjudication_not_yours",
            Text("명단 일치 판단 권한이 없습니다.", "You may not judge hits."),
            Text("판단 담당자에게 요청하십시오.", "Ask an officer with the duty to judge hits."),
        )
    if not reason.strip():
        raise Refused(
            "border.adjudication_without_reason",
            Text("사유가 없어 판단을 저장할 수 없습니다.", "The judgement needs a reason."),
            Text("무엇이 같거나 다른지 적어 주십시오.", "Write what agrees or differs."),
        )
    hit = Hit.objects.select_for_update().get(pk=hit_id)
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
    for booking_id in same_pair.values_list("booking_id", flat=True):
        recheck_booking(by=by, at=at, booking_id=booking_id, stopwatch=stopwatch)
    return adjudication
