"""Takes a document out of an owner's list. Its versions stay until their time of retention is over."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.service import require_owner
from gwanmun.platform.audit.service import record
from gwanmun.platform.documents.models import Document

__all__ = ["remove_document"]


@transaction.atomic
def remove_document(*, by: Actor, at: datetime, document_id: UUID) -> None:
    """Removes the document; removing it again changes nothing.

    Raises:
        Refused: access.not_allowed.
    """
    document = Document.objects.select_for_update().get(pk=document_id)
    require_owner(by, "remove", document.owner)
    if document.removed_at:
        return
    document.removed_at = at
    document.save(update_fields=["removed_at"])
    record(
        kind="document.removed", by=by, at=at, subject=f"document:{document.pk}", person_id=document.person_id,
        data={"owner": document.owner, "slot": document.slot},
    )  # fmt: skip
