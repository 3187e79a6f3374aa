"""Mails are sent after commit; while the mail server is away they are tried again for about an hour."""

from uuid import UUID

from gwanmun.platform.audit.service import Entry
from gwanmun.platform.notices.actions.mail_notice import mail_notice
from gwanmun.platform.outbox.service import subscriber

__all__ = ["mail_made_notice"]


@subscriber("notice.made")
def mail_made_notice(entry: Entry) -> None:
    mail_notice(UUID(entry.subject.partition(":")[2]), entry.at)
