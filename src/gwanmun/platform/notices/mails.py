"""A notice as a mail, and whether a failure to send it is for good."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from smtplib import SMTPRecipientsRefused, SMTPResponseException

import yaml
from django.conf import settings
from django.core.mail import EmailMessage

from gwanmun.platform.notices.models import Notice
from gwanmun.platform.texts import in_language

__all__ = ["MailRefused", "send_mail_of"]

_FOR_GOOD = 500  # SMTP replies from here on (RFC 5321, 4.2.1): trying again does not help


class MailRefused(Exception):
    """The mail server said that this mail will never be delivered."""


def send_mail_of(notice: Notice) -> None:
    """Sends the mail of a notice. Its Message-ID is that of the notice: the same mail sent again is known as the same.

    Raises:
        MailRefused: for good.
        OSError: the server is away or busy (every error of `smtplib` is one).
    """
    phrases = _phrases().get(notice.language) or _phrases()["en"]
    paragraphs = [phrases["private"] if notice.private else notice.body or ""]
    if notice.link:
        paragraphs.append(phrases["read"].format(address=settings.SITE_ADDRESS + notice.link))
    authority = in_language(settings.AUTHORITY, notice.language).text
    mail = EmailMessage(
        subject=f"[{authority}] {notice.title}",
        body="\n\n".join([*paragraphs, phrases["why"]]),
        to=[notice.address or ""],
        headers={"Message-ID": f"<{notice.pk}@{settings.SITE_ADDRESS.partition('://')[2].partition(':')[0]}>",
                 "Auto-Submitted": "auto-generated", "Content-Language": notice.language},
    )  # fmt: skip
    try:
        mail.send()
    except SMTPRecipientsRefused as error:
        codes = {code: reply.decode(errors="replace") for code, reply in error.recipients.values()}
        if min(codes) >= _FOR_GOOD:
            raise MailRefused("; ".join(codes.values())) from error
        raise
    except SMTPResponseException as error:
        if error.smtp_code >= _FOR_GOOD:
            raise MailRefused(str(error.smtp_error)) from error
        raise


@cache
def _phrases() -> Mapping[str, Mapping[str, str]]:
    table: dict[str, dict[str, str]] = yaml.safe_load((files(__package__) / "phrases.yaml").read_text())
    return table
