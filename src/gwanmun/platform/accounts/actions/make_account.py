"""Makes an account for an officer."""

import re
from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from gwanmun.kernel.refusals import Refused, Text
from gwanmun.platform.access.service import Actor, require_duty
from gwanmun.platform.accounts.models import Account
from gwanmun.platform.accounts.rules import require_good_password, require_lawful_duties
from gwanmun.platform.audit.service import Entry, record

__all__ = ["make_account", "require_free_username"]

_USERNAME = re.compile(r"[a-z0-9][a-z0-9._-]{1,59}")


@transaction.atomic
def make_account(
    *,
    by: Actor,
    at: datetime,
    username: str,
    password: str,
    duties: Collection[str],
    office: str,
    name_ko: str = "",
    name_en: str = "",
    language: str = "ko",
) -> Entry:
    """The officer may sign in from now on. The event's subject is "account:<id>".

    Raises:
        Refused: "access.duty_missing", "account.username_unfit", "account.username_taken", "account.duty_unknown",
            "account.duties_conflict" or "account.password_weak".
    """
    require_duty(by, "account.manage")
    require_free_username(username)
    require_lawful_duties(duties)
    account = Account(
        username=username, name_ko=name_ko, name_en=name_en, office=office, duties=sorted(duties), language=language
    )
    require_good_password(password, account)
    account.set_password(password)
    account.save(force_insert=True)
    facts = {"username": username, "duties": account.duties, "office": office}
    return record(kind="account.made", by=by, at=at, subject=f"account:{account.pk}", data=facts)


def require_free_username(username: str) -> None:
    if not _USERNAME.fullmatch(username):
        raise Refused(
            "account.username_unfit",
            Text(
                "아이디는 영문 소문자나 숫자로 시작하고, 영문 소문자·숫자·'.'·'_'·'-'로 2~60자여야 합니다.",
                "A user name has 2 to 60 small letters, digits, '.', '_' or '-', and begins with a letter or digit.",
            ),
            Text("아이디를 고쳐 주세요.", "Correct the user name."),
        )
    if Account.objects.filter(username=username).exists():
        raise Refused(
            "account.username_taken",
            Text("이미 있는 아이디입니다.", "The user name is taken."),
            Text("다른 아이디를 정하세요.", "Choose another user name."),
        )
