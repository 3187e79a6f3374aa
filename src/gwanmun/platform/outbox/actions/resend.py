"""Sends a dead letter again."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.kernel.refusals import Refused, Text
from gwanmun.platform.access.service import Actor, require_duty
from gwanmun.platform.audit.service import Entry, record
from gwanmun.platform.outbox.announcing import send
from gwanmun.platform.outbox.models import Delivery

__all__ = ["resend"]


@transaction.atomic
def resend(*, by: Actor, at: datetime, delivery_id: UUID) -> Entry:
    """Gives a delivery that was given up all its attempts again. Needs the duty "system.operate".

    Raises:
        Refused: the duty is missing, or the delivery is not dead.
        Delivery.DoesNotExist: there is no such delivery.
    """
    require_duty(by, "system.operate")
    delivery = Delivery.objects.select_for_update().get(pk=delivery_id)
    if delivery.state != Delivery.State.DEAD:
        raise Refused(
            "outbox.delivery.not_dead",
            Text("전달에 실패한 알림이 아닙니다.", "This delivery was not given up."),
            Text("목록을 새로 고치세요.", "Reload the list."),
        )
    delivery.state, delivery.attempts, delivery.settled_at = Delivery.State.WAITING, 0, None
    delivery.save(update_fields=["state", "attempts", "settled_at"])
    send(delivery)
    return record(
        kind="outbox.delivery.resent",
        by=by,
        at=at,
        subject=f"delivery:{delivery.pk}",
        data={"subscriber": delivery.subscriber, "problem": delivery.problem},
    )
