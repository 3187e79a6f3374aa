"""Closes what an officer has open."""

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session

from gwanmun.platform.accounts.models import Account

__all__ = ["close_sessions"]


def close_sessions(account: Account) -> int:
    """Deletes every session of the account; returns how many. Reads all sessions: this is a rare act."""
    mine = [
        session.pk
        for session in Session.objects.iterator()
        if session.get_decoded().get(SESSION_KEY) == str(account.pk)
    ]
    Session.objects.filter(pk__in=mine).delete()
    return len(mine)
