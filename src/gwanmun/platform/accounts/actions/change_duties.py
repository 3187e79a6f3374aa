"""Gives an officer other duties, or another office."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.platform.access.service import Actor
from gwanmun.platform.accounts.models import Account
from gwanmun.platform.accounts.rules import require_lawful_duties, require_other_account
from gwanmun.platform.audit.service import Entry, record

__all__ = ["change_duties"]


@transaction.atomic
def change_duties(*, by: Actor, at: datetime, account_id: UUID, duties: Collection[str], office: str) -> Entry:
    """The new duties hold from the officer's next request on, also where she is signed in.

    Raises:
        Refused: "access.duty_missing", "account.own", "account.duty_unknown" or "account.duties_conflict".
        Account.DoesNotExist: there is no such account.
    """
    account = Account.objects.select_for_update().get(pk=account_id)
    require_other_account(by, account)
    require_lawful_duties(duties)
    before = {"duties": account.duties, "office": account.office}
    account.duties, account.office = sorted(duties), office
    account.save(update_fields=["duties", "office"])
    after = {"duties": account.duties, "office": office}
    return record(
        kind="account.duties_changed", by=by, at=at, subject=f"account:{account.pk}", data={"from": before, "to": after}
    )
