"""Gives an officer who forgot her password, or was locked out, a new one."""

from datetime import datetime
from uuid import UUID

from axes.utils import reset
from django.db import transaction

from gwanmun.platform.access.service import Actor
from gwanmun.platform.accounts.models import Account
from gwanmun.platform.accounts.rules import require_good_password, require_other_account
from gwanmun.platform.accounts.sessions import close_sessions
from gwanmun.platform.audit.service import Entry, record

__all__ = ["reset_password"]


@transaction.atomic
def reset_password(*, by: Actor, at: datetime, account_id: UUID, password: str) -> Entry:
    """Sets the password, lifts a lock and closes every session.

    Raises:
        Refused: "access.duty_missing", "account.own" or "account.password_weak".
        Account.DoesNotExist: there is no such account.
    """
    account = Account.objects.select_for_update().get(pk=account_id)
    require_other_account(by, account)
    require_good_password(password, account)
    account.set_password(password)
    account.save(update_fields=["password"])
    reset(username=account.username)
    facts = {"sessions_closed": close_sessions(account)}
    return record(kind="account.password_reset", by=by, at=at, subject=f"account:{account.pk}", data=facts)
