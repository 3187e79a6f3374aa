"""Opens a notice in the account."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.platform.access.actors import Actor
from gwanmun.platform.notices.models import Notice
from gwanmun.platform.notices.queries import notices_for

__all__ = ["read_notice"]


@transaction.atomic
def read_notice(*, by: Actor, at: datetime, notice_id: UUID) -> Notice:
    """The notice, remembered as read since its first opening.

    Raises:
        Notice.DoesNotExist: the actor has no such notice.
    """
    notice = notices_for(by).select_for_update().get(pk=notice_id)
    if notice.read_at is None:
        notice.read_at = at
        notice.save(update_fields=["read_at"])
    return notice
