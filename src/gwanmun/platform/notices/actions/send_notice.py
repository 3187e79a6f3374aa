"""Tells somebody something."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from gwanmun.platform.access.actors import Actor
from gwanmun.platform.audit.service import record
from gwanmun.platform.notices.declarations import notice_template
from gwanmun.platform.notices.models import Notice
from gwanmun.platform.texts import fill_text, in_language

__all__ = ["send_notice"]


@transaction.atomic
def send_notice(
    *,
    by: Actor,
    at: datetime,
    template: str,
    recipient: str,
    once: str,
    facts: Mapping[str, Any],
    language: str = "ko",
    owner: str = "",
    link: str = "",
    address: str = "",
    person_id: UUID | None = None,
) -> Notice:
    """The notice for `once`, in the account now and in the mail after commit; asked again, the same one.

    In a language that the template does not have it is written in English.

    Raises:
        Refused: texts.fact_missing.
        UnknownNotice: no such template.
    """
    present = Notice.objects.filter(once=once).first()
    if present is not None:
        return present
    declared = notice_template(template)
    (title, spoken), (body, _) = in_language(declared.titles, language), in_language(declared.bodies, language)
    notice, made = Notice.objects.get_or_create(
        once=once,
        defaults={
            "recipient": recipient, "owner": owner, "template": template, "language": spoken, "link": link,
            "title": fill_text(title, facts, spoken, markup=False).strip(),
            "body": fill_text(body, facts, spoken, markup=False).strip(),
            "private": declared.private, "address": address, "made_at": at,
            "mail": Notice.Mail.WAITING if address else Notice.Mail.NONE,
        },
    )  # fmt: skip
    if made:
        record(
            kind="notice.made", by=by, at=at, subject=f"notice:{notice.pk}", person_id=person_id,
            data={"recipient": recipient, "owner": owner, "template": template, "mail": notice.mail},
        )  # fmt: skip
    return notice
