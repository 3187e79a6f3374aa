"""Writes sign-in, failed sign-in, lock-out and sign-out into the audit log.

Django and django-axes tell of them by signals, whichever way of signing in was used.
"""

from typing import Any

from axes.signals import user_locked_out
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.dispatch import receiver
from django.utils import timezone

from gwanmun.platform.access.actors import Actor
from gwanmun.platform.accounts.models import Account
from gwanmun.platform.audit.service import present_origin, record

__all__: list[str] = []

_NOBODY = Actor(id="public", name="", kind="public")


@receiver(user_logged_in)
def _signed_in(user: Account, **_: Any) -> None:
    _record("account.signed_in", user.as_actor(), user)


@receiver(user_logged_out)
def _signed_out(user: Account | None, **_: Any) -> None:
    if user is not None:
        _record("account.signed_out", user.as_actor(), user)


@receiver(user_login_failed)
def _failed(credentials: dict[str, Any], **_: Any) -> None:
    _record("account.sign_in_failed", _NOBODY, _account_called(credentials.get("username")))


@receiver(user_locked_out)
def _locked_out(username: str | None, **_: Any) -> None:
    _record("account.locked_out", _NOBODY, _account_called(username))


def _record(kind: str, by: Actor, account: Account | None) -> None:
    # A name that belongs to no account is not kept: it may be a password typed into the wrong field.
    subject = f"account:{account.pk}" if account else "account:unknown"
    record(kind=kind, by=by, at=timezone.now(), subject=subject, data={"place": present_origin().place})


def _account_called(username: str | None) -> Account | None:
    return Account.objects.filter(username=username).first() if username else None
