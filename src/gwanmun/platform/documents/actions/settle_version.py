"""Takes a file out of quarantine: scanned, copied harmless and available, or refused."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.kernel.refusals import Refused
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.audit.service import record
from gwanmun.platform.documents.kinds import Kind
from gwanmun.platform.documents.models import DocumentVersion
from gwanmun.platform.documents.normalising import harmless_copy
from gwanmun.platform.documents.refusals import refusal
from gwanmun.platform.documents.scanner import scan
from gwanmun.platform.vault import fetch_file, store_file

__all__ = ["settle_version"]

_SYSTEM = Actor("system:documents", "documents", "system")


@transaction.atomic
def settle_version(version_id: UUID, at: datetime) -> None:
    """Leaves the version available or refused; one that is settled already stays as it is.

    Raises:
        ScannerAway: the scanner that is set up does not answer; the version stays in quarantine.
    """
    version = DocumentVersion.objects.select_for_update(of=("self",)).select_related("document").get(pk=version_id)
    if version.state != DocumentVersion.State.QUARANTINE:
        return
    content = fetch_file(version.received_file)
    verdict = scan(content)
    version.scan = DocumentVersion.Scan.CLEAN if verdict.scanned else DocumentVersion.Scan.NOT_SCANNED
    try:
        if verdict.threat:
            version.scan = DocumentVersion.Scan.INFECTED
            raise refusal("documents.infected")
        version.kind, copy = harmless_copy(Kind(version.received_kind), content)
    except Refused as refused:
        version.state, version.problem = DocumentVersion.State.REFUSED, refused.code
    else:
        version.state, version.file = DocumentVersion.State.AVAILABLE, store_file(copy)
    version.save(update_fields=["state", "scan", "problem", "kind", "file"])
    _tell(version, at, verdict.threat)


def _tell(version: DocumentVersion, at: datetime, threat: str) -> None:
    document = version.document
    record(
        kind=f"document.{version.state}", by=_SYSTEM, at=at, subject=f"document:{document.pk}",
        person_id=document.person_id,
        data={"owner": document.owner, "slot": document.slot, "version": str(version.pk), "scan": version.scan,
              "problem": version.problem, "threat": threat},
    )  # fmt: skip
