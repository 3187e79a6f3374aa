"""The mail backend of a site without mail server: keeps mails in the database."""

from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone

from gwanmun.platform.notices.models import CaughtMail

__all__ = ["CatcherBackend"]


class CatcherBackend(BaseEmailBackend):
    """Used as `EMAIL_BACKEND`."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        now = timezone.now()
        caught = [
            CaughtMail(to=", ".join(mail.recipients()), subject=str(mail.subject), body=str(mail.body), at=now)
            for mail in email_messages
        ]
        return len(CaughtMail.objects.bulk_create(caught))
