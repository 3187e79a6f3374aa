"""Reports a travel document as lost, stolen, revoked or forged, and withdraws such a report."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.kernel.refusals import Refused, Text
from gwanmun.people.models import DocumentReport
from gwanmun.people.queries.documents import document_index
from gwanmun.people.records import DocumentKey
from gwanmun.platform.access.service import Actor, require_duty
from gwanmun.platform.audit.service import record

__all__ = ["report_document", "withdraw_report"]


@transaction.atomic
def report_document(*, by: Actor, at: datetime, key: DocumentKey, kind: str, source: str) -> DocumentReport:
    """Writes the report, with effect at once at desks and for carriers. The same open report again changes nothing.

    Raises:
        Refused: "access.duty_missing" without the duty to report documents.
    """
    require_duty(by, "document.report")
    report, made = DocumentReport.objects.get_or_create(
        issuer=key.issuer,
        number_index=document_index(key),
        kind=kind,
        withdrawn_at=None,
        defaults={"number": key.number, "source": source, "reported_at": at},
    )
    if made:
        record(
            kind="people.document.reported", by=by, at=at, subject=f"document_report:{report.pk}",
            data={"issuer": key.issuer, "kind": kind, "source": source},
        )  # fmt: skip
    return report


@transaction.atomic
def withdraw_report(*, by: Actor, at: datetime, report_id: UUID, because: str) -> DocumentReport:
    """Withdraws a report, with a reason; the row stays.

    Raises:
        Refused: not the actor's duty, no reason was given, or the report was withdrawn before.
    """
    require_duty(by, "document.report")
    report = DocumentReport.objects.select_for_update().get(pk=report_id)
    if report.withdrawn_at or not because.strip():
        raise Refused(
            "people.report_not_withdrawn",
            Text("신고를 철회할 수 없습니다.", "The report cannot be withdrawn."),
            Text(
                "열려 있는 신고를 선택하고 사유를 적어 주십시오.", "Choose a report that is open and write the reason."
            ),
        )
    report.withdrawn_at, report.withdrawn_because = at, because
    report.save(update_fields=["withdrawn_at", "withdrawn_because"])
    record(
        kind="people.document.report_withdrawn", by=by, at=at, subject=f"document_report:{report.pk}",
        data={"because": because},
    )  # fmt: skip
    return report
