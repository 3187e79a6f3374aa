"""Takes a file into quarantine."""

import hashlib
from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.service import require_owner
from gwanmun.platform.audit.service import record
from gwanmun.platform.documents.inspection import inspected
from gwanmun.platform.documents.models import Document, DocumentVersion
from gwanmun.platform.documents.names import checked_name
from gwanmun.platform.documents.refusals import refusal
from gwanmun.platform.vault import store_file

__all__ = ["MOST_DOCUMENTS", "add_document", "replace_document"]

MOST_DOCUMENTS = 100  # of one owner


@transaction.atomic
def add_document(
    *,
    by: Actor,
    at: datetime,
    owner: str,
    name: str,
    content: bytes,
    slot: str = "",
    person_id: UUID | None = None,
) -> DocumentVersion:
    """The first version of a new document. The same file handed in twice for the same slot is one document.

    Raises:
        Refused: access.not_allowed; documents.* for a file that is not taken.
    """
    require_owner(by, "add", owner)
    name, kind = checked_name(name), inspected(content)
    digest = hashlib.sha256(content).hexdigest()
    present = Document.objects.filter(owner=owner, removed_at=None)
    same = DocumentVersion.objects.filter(document__in=present.filter(slot=slot), sha256=digest).first()
    if same is not None:
        return same
    if present.count() >= MOST_DOCUMENTS:
        raise refusal("documents.too_many", limit=MOST_DOCUMENTS)
    document = Document.objects.create(owner=owner, slot=slot, person_id=person_id, added_at=at)
    return _received(document, 1, by=by, at=at, name=name, content=content, received_kind=kind, sha256=digest)


@transaction.atomic
def replace_document(*, by: Actor, at: datetime, document_id: UUID, name: str, content: bytes) -> DocumentVersion:
    """A newer version of a document; the older ones stay. The same file again is the version that there is.

    Raises:
        Refused: documents.removed, or as `add_document`.
    """
    document = Document.objects.select_for_update().get(pk=document_id)
    require_owner(by, "add", document.owner)
    if document.removed_at:
        raise refusal("documents.removed")
    name, kind = checked_name(name), inspected(content)
    digest = hashlib.sha256(content).hexdigest()
    newest = document.versions.first()
    if newest is not None and newest.sha256 == digest:
        return newest
    number = newest.number + 1 if newest else 1
    return _received(document, number, by=by, at=at, name=name, content=content, received_kind=kind, sha256=digest)


def _received(
    document: Document, number: int, *, by: Actor, at: datetime, name: str, content: bytes, received_kind: str,
    sha256: str,
) -> DocumentVersion:  # fmt: skip
    version = DocumentVersion.objects.create(
        document=document, number=number, name=name, received_kind=received_kind, sha256=sha256, size=len(content),
        received_file=store_file(content), received_at=at, received_by=by.id,
    )  # fmt: skip
    record(
        kind="document.received", by=by, at=at, subject=f"document:{document.pk}", person_id=document.person_id,
        data={"owner": document.owner, "slot": document.slot, "version": str(version.pk), "number": number,
              "kind": received_kind, "size": len(content), "sha256": sha256},
    )  # fmt: skip
    return version
