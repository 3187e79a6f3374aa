"""The accounts of a demonstration site are made the way every account is made, and made once."""

from datetime import UTC, datetime

import pytest

from gwanmun.platform.access.service import conflicts
from gwanmun.platform.accounts.service import Account
from gwanmun.platform.audit.service import Entry
from gwanmun.synthetic.service import DEMONSTRATION_ACCOUNTS, make_demonstration_accounts

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def test_everybody_gets_an_account_with_lawful_duties_and_an_event() -> None:
    make_demonstration_accounts(at=NOW)
    accounts = Account.objects.all()
    assert {account.username for account in accounts} == {each.username for each in DEMONSTRATION_ACCOUNTS}
    assert not any(conflicts(account.duties) for account in accounts)
    assert all(account.check_password(DEMONSTRATION_ACCOUNTS[0].password) for account in accounts)
    assert Entry.objects.filter(kind="account.made").count() == len(accounts)


def test_a_second_time_changes_nothing() -> None:
    make_demonstration_accounts(at=NOW)
    Account.objects.filter(username="inspector").update(office="PUS")
    make_demonstration_accounts(at=NOW)
    assert Account.objects.get(username="inspector").office == "PUS"
    assert Entry.objects.filter(kind="account.made").count() == len(DEMONSTRATION_ACCOUNTS)
