"""Takes an officer's access away, at once and everywhere."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.platform.access.service import Actor
from gwanmun.platform.accounts.models import Account
from gwanmun.platform.accounts.rules import require_other_account
from gwanmun.platform.accounts.sessions import close_sessions
from gwanmun.platform.audit.service import Entry, record

__all__ = ["deactivate_account"]


@transaction.atomic
def deactivate_account(*, by: Actor, at: datetime, account_id: UUID, reason: str) -> Entry:
    """Closes the account and every session of it. The account itself stays: past acts name it.

    Raises:
        Refused: "access.duty_missing" or "account.own".
        Account.DoesNotExist: there is no such account.
    """
    account = Account.objects.select_for_update().get(pk=account_id)
    require_other_account(by, account)
    account.is_active = False
    account.save(update_fields=["is_active"])
    facts = {"reason": reason, "sessions_closed": close_sessions(account)}
    return record(kind="account.deactivated", by=by, at=at, subject=f"account:{account.pk}", data=facts)
