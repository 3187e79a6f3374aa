"""Sends the mail of a notice and remembers what became of it."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.platform.access.actors import Actor
from gwanmun.platform.audit.service import record
from gwanmun.platform.notices.mails import MailRefused, send_mail_of
from gwanmun.platform.notices.models import Notice

__all__ = ["mail_notice", "note_mail_failure"]

_SYSTEM = Actor("system:notices", "notices", "system")


@transaction.atomic
def mail_notice(notice_id: UUID, at: datetime) -> None:
    """Sends the mail unless that is settled.

    Raises:
        OSError: the mail server is away; the mail waits.
    """
    notice = Notice.objects.select_for_update().get(pk=notice_id)
    if notice.mail != Notice.Mail.WAITING:
        return
    try:
        send_mail_of(notice)
    except MailRefused as refused:
        _fail(notice, at, str(refused))
    else:
        notice.mail, notice.mail_settled_at = Notice.Mail.SENT, at
        notice.save(update_fields=["mail", "mail_settled_at"])


@transaction.atomic
def note_mail_failure(*, at: datetime, notice_id: UUID, problem: str) -> None:
    """Remembers that a mail came back after it was sent; for whoever reads the box of returned mails."""
    _fail(Notice.objects.select_for_update().get(pk=notice_id), at, problem)


def _fail(notice: Notice, at: datetime, problem: str) -> None:
    notice.mail, notice.mail_settled_at, notice.mail_problem = Notice.Mail.FAILED, at, problem[:300]
    notice.save(update_fields=["mail", "mail_settled_at", "mail_problem"])
    record(
        kind="notice.mail_failed", by=_SYSTEM, at=at, subject=f"notice:{notice.pk}",
        data={"recipient": notice.recipient, "owner": notice.owner, "template": notice.template},
    )  # fmt: skip
