"""Shows a file to somebody who may see it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.service import require_owner
from gwanmun.platform.audit.service import log_reads
from gwanmun.platform.documents.kinds import Kind
from gwanmun.platform.documents.models import DocumentVersion
from gwanmun.platform.documents.names import download_name
from gwanmun.platform.documents.refusals import refusal
from gwanmun.platform.documents.watermarks import watermark_text, watermarked
from gwanmun.platform.vault import fetch_file

__all__ = ["OpenedFile", "open_document"]


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """What is sent: serve it with `media_type`, `nosniff`, and as an attachment when it was downloaded."""

    name: str
    media_type: str
    content: bytes


def open_document(*, by: Actor, at: datetime, version_id: UUID, download: bool = False) -> OpenedFile:
    """The harmless copy; with `download`, the copy with a watermark of who, when and what for. The read is logged.

    Raises:
        DocumentVersion.DoesNotExist: there is none.
        Refused: access.not_allowed; documents.in_quarantine; the reason for which the file was refused.
        FileAltered, FileMissing: the vault does not hold it as it was.
    """
    version = DocumentVersion.objects.select_related("document").get(pk=version_id)
    document = version.document
    require_owner(by, "read", document.owner)
    if version.state == DocumentVersion.State.QUARANTINE:
        raise refusal("documents.in_quarantine")
    if version.state == DocumentVersion.State.REFUSED:
        raise refusal(version.problem, limit="")
    kind, content = Kind(version.kind), fetch_file(version.file)
    if document.person_id:
        what = f"document {document.slot}".strip() + (" (download)" if download else "")
        log_reads(by=by, at=at, person_ids=[document.person_id], purpose=by.purpose, what=what[:120])
    if download:
        content = watermarked(kind, content, watermark_text(by, at))
    return OpenedFile(download_name(version.name or "", kind.extension), kind.value, content)
