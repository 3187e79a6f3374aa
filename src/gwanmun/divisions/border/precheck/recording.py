"""Writes answers and hits as rows."""

from collections.abc import Sequence
from datetime import datetime

from gwanmun.divisions.border.models import Answer, Booking, CarrierMessage, Hit
from gwanmun.divisions.border.precheck.answering import Prechecked
from gwanmun.divisions.border.precheck.matching import Match
from gwanmun.kernel.ids import new_id
from gwanmun.law import decision_as_json

__all__ = ["record_answers"]


def record_answers(
    bookings: Sequence[Booking], results: Sequence[Prechecked], *, message: CarrierMessage | None, at: datetime
) -> list[Answer]:
    """One answer a booking, and a hit for every likeness that an officer has to judge or that decided."""
    answers = Answer.objects.bulk_create(
        Answer(
            id=new_id(),
            booking=booking,
            message=message,
            verdict=result.answer.verdict,
            code=result.answer.code,
            reason_class=result.answer.reason_class,
            decision=decision_as_json(result.decision),
            candidates=[_candidate(match) for match in result.matches],
            law_version=result.decision.law_version,
            list_version=result.list_version,
            latency_ms=result.latency_ms,
            at=at,
        )
        for booking, result in zip(bookings, results, strict=True)
    )
    _record_hits(
        [
            _hit(booking, match, at)
            for booking, result in zip(bookings, results, strict=True)
            for match in result.matches
            if match.candidate.band != "weak"
        ],
        bookings,
    )
    return answers


def _record_hits(found: Sequence[Hit], bookings: Sequence[Booking]) -> None:
    """New particulars make a known hit another pair, which nobody has judged; a likeness that is gone waits no more."""
    hits = {(hit.booking_id, hit.entry_id): hit for hit in found}
    waiting = Hit.objects.filter(booking__in=bookings, state__in=[Hit.State.OPEN, Hit.State.UNSURE])
    gone = [hit.pk for hit in waiting.only("booking", "entry") if (hit.booking_id, hit.entry_id) not in hits]
    if gone:
        Hit.objects.filter(pk__in=gone).update(state=Hit.State.GONE)
    Hit.objects.bulk_create(
        hits.values(),
        update_conflicts=True,
        unique_fields=["booking", "entry"],
        update_fields=["pair", "score", "band", "reasons", "state"],
    )


def _candidate(match: Match) -> dict[str, object]:
    return {
        "entry": str(match.entry.pk),
        "list": match.watch_list.pk,
        "ground": match.watch_list.ground,
        "score": round(match.candidate.score, 2),
        "band": match.candidate.band,
        "judgement": match.judgement,
        "reasons": _reasons(match),
    }


def _reasons(match: Match) -> list[dict[str, object]]:
    return [
        {"code": reason.code, "ko": reason.text.ko, "en": reason.text.en, "bits": round(reason.bits, 2)}
        for reason in match.candidate.reasons
    ]


def _hit(booking: Booking, match: Match, at: datetime) -> Hit:
    return Hit(
        id=new_id(),
        booking=booking,
        entry=match.entry,
        pair=match.pair,
        score=match.candidate.score,
        band=match.candidate.band,
        reasons=_reasons(match),
        state=match.judgement or Hit.State.OPEN,
        found_at=at,
    )
