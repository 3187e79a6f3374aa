"""Remembers what became of a letter."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.platform.access.actors import Actor
from gwanmun.platform.audit.service import record
from gwanmun.platform.letters.models import DeliveryEvent, Letter

__all__ = ["note_delivery"]


@transaction.atomic
def note_delivery(
    *,
    by: Actor,
    at: datetime,
    letter_id: UUID,
    channel: DeliveryEvent.Channel,
    state: DeliveryEvent.State,
    detail: str = "",
) -> DeliveryEvent:
    """The step as remembered. Of the openings in one channel the first counts; later ones return it."""
    letter = Letter.objects.select_for_update(no_key=True).get(pk=letter_id)
    if state == DeliveryEvent.State.OPENED:
        first = letter.delivery.filter(channel=channel, state=state).first()
        if first is not None:
            return first
    step = DeliveryEvent.objects.create(
        letter=letter, channel=channel, state=state, at=at, by=by.id, detail=detail[:300]
    )
    record(
        kind=f"letter.{state}", by=by, at=at, subject=f"letter:{letter.pk}", person_id=letter.person_id,
        data={"owner": letter.owner, "number": letter.number, "channel": channel, "detail": detail},
    )  # fmt: skip
    return step
