"""Makes an account for a member of the public who has proved who she is."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.platform.access.service import Actor, require_duty
from gwanmun.platform.accounts.actions.make_account import require_free_username
from gwanmun.platform.accounts.models import Account
from gwanmun.platform.accounts.rules import require_good_password, require_lawful_duties
from gwanmun.platform.audit.service import Entry, record

__all__ = ["make_public_account"]


@transaction.atomic
def make_public_account(
    *,
    by: Actor,
    at: datetime,
    username: str,
    password: str,
    person_id: UUID,
    duties: Collection[str],
    name: str,
    language: str = "ko",
) -> Entry:
    """The person may sign in from now on and apply with `duties`. Who makes the account has seen her papers.

    Raises:
        Refused: as `make_account`.
    """
    require_duty(by, "account.manage")
    require_free_username(username)
    require_lawful_duties(duties)
    account = Account(
        username=username, name_en=name, person_id=person_id, duties=sorted(duties), language=language
    )  # fmt: skip
    require_good_password(password, account)
    account.set_password(password)
    account.save(force_insert=True)
    facts = {"username": username, "duties": account.duties}
    return record(
        kind="account.made", by=by, at=at, subject=f"account:{account.pk}", person_id=person_id, data=facts
    )  # fmt: skip
