"""Accounts: who may sign in, what she may be charged with, and how access ends."""

from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.contrib.auth.hashers import make_password
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from gwanmun.kernel.refusals import Refused
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.duties import all_duties
from gwanmun.platform.accounts.service import (
    Account,
    change_duties,
    deactivate_account,
    make_account,
    reset_password,
)
from gwanmun.platform.audit.service import Entry, history_of

pytestmark = pytest.mark.django_db

PASSWORD = "blue-magpie-42"


@pytest.fixture(autouse=True)
def _quick_hashes(settings):
    """Argon2 is slow on purpose; these tests sign in often. One test looks at the real setting."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher", *settings.PASSWORD_HASHERS]


@pytest.fixture
def manager() -> Actor:
    return Actor("account:9", "관리자", "officer", frozenset({"account.manage"}))


@pytest.fixture
def account(manager, now) -> Account:
    make_account(
        by=manager, at=now, username="jisu", password=PASSWORD, duties=["system.operate"], office="ICN", name_ko="지수"
    )
    return Account.objects.get(username="jisu")


@pytest.fixture
def sign_in():
    def _sign_in(password: str = PASSWORD, username: str = "jisu", client: Client | None = None):
        client = client or Client(REMOTE_ADDR="192.0.2.7", headers={"accept-language": "en"})
        response = client.post(reverse("account_login"), {"login": username, "password": password})
        return client, response

    return _sign_in


def _events(subject: str) -> list[str]:
    return list(history_of(subject).values_list("kind", flat=True))


class TestMaking:
    def test_an_account_has_its_duties_and_leaves_an_event(self, account):
        assert account.as_actor().duties == {"system.operate"}
        event = history_of(f"account:{account.pk}").get()
        assert (event.kind, event.actor_id) == ("account.made", "account:9")
        assert PASSWORD not in str(event.data)

    def test_passwords_are_hashed_with_argon2(self, settings):
        assert make_password(PASSWORD, hasher="argon2").startswith("argon2$argon2id$")
        assert len(settings.PASSWORD_HASHERS) == 2

    @pytest.mark.parametrize(
        ("change", "code"),
        [
            ({"username": "jisu"}, "account.username_taken"),
            ({"username": "Ji Su"}, "account.username_unfit"),
            ({"username": "a"}, "account.username_unfit"),
            ({"duties": ["dreaming"]}, "account.duty_unknown"),
            ({"duties": ["account.manage", "audit.read"]}, "account.duties_conflict"),
            ({"password": "short"}, "account.password_weak"),
            ({"password": "1234567890"}, "account.password_weak"),
            ({"password": "haneul.kim"}, "account.password_weak"),
            ({"by": Actor("account:2", "x", "officer")}, "access.duty_missing"),
        ],
    )
    def test_an_account_that_may_not_be_is_refused(self, account, manager, now, change, code):
        wanted = {
            "by": manager,
            "at": now,
            "username": "haneul.kim",
            "password": PASSWORD,
            "duties": ["audit.read"],
            "office": "ICN",
        }
        with pytest.raises(Refused) as refused:
            make_account(**wanted | change)
        assert refused.value.code == code
        assert refused.value.detail.ko != refused.value.detail.en
        assert Account.objects.count() == 1

    def test_every_duty_has_a_title_in_both_languages(self):
        assert {"account.manage", "audit.read", "system.operate"} <= {duty.code for duty in all_duties()}
        assert all(duty.title.ko and duty.title.en for duty in all_duties())


class TestChangingDuties:
    def test_new_duties_hold_at_the_next_request(self, account, manager, now, sign_in):
        client, _ = sign_in()
        change_duties(by=manager, at=now, account_id=account.pk, duties=["audit.read"], office="PUS")
        page = client.get(reverse("account"))
        assert page.wsgi_request.user.as_actor().duties == {"audit.read"}
        assert page.wsgi_request.user.as_actor().office == "PUS"

    def test_what_changed_is_recorded(self, account, manager, now):
        event = change_duties(by=manager, at=now, account_id=account.pk, duties=[], office="ICN")
        assert event.data["from"]["duties"] == ["system.operate"]
        assert event.data["to"]["duties"] == []

    def test_nobody_gives_duties_to_herself(self, account, now):
        account.duties = ["account.manage"]
        account.save()
        with pytest.raises(Refused) as refused:
            change_duties(by=account.as_actor(), at=now, account_id=account.pk, duties=["audit.read"], office="ICN")
        assert refused.value.code == "account.own"


class TestSigningIn:
    def test_sign_in_and_sign_out_are_recorded_with_the_place(self, account, sign_in):
        client, response = sign_in()
        assert response.status_code == 302
        client.post(reverse("account_logout"))
        subject = f"account:{account.pk}"
        assert _events(subject) == ["account.made", "account.signed_in", "account.signed_out"]
        event = history_of(subject).get(kind="account.signed_in")
        assert (event.actor_id, event.data) == (subject, {"place": "192.0.2.7"})
        assert len(event.request_id) == 36

    def test_a_failed_sign_in_is_recorded_without_what_was_typed(self, account, sign_in):
        sign_in("wrong password")
        sign_in(PASSWORD, username="my-secret-typed-here")
        failures = Entry.objects.filter(kind="account.sign_in_failed").order_by("pk")
        assert [event.subject for event in failures] == [f"account:{account.pk}", "account:unknown"]
        assert not any(word in str(event.data) for event in failures for word in ("wrong", "secret"))

    def test_after_five_failures_the_right_password_is_locked_too(self, account, sign_in):
        for _ in range(5):
            _, response = sign_in("wrong password")
        client, response = sign_in()
        assert response.status_code == 429
        assert "Wait 15 minutes" in response.content.decode()
        assert "_auth_user_id" not in client.session
        assert "account.locked_out" in _events(f"account:{account.pk}")

    def test_the_lock_speaks_korean_too(self, account, sign_in):
        for _ in range(6):
            _, response = sign_in("wrong", client=Client(headers={"accept-language": "ko"}))
        assert response.status_code == 429
        assert response["Content-Language"] == "ko"

    def test_a_lock_ends_by_itself(self, account, sign_in):
        for _ in range(6):
            sign_in("wrong password")
        AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=16))
        assert sign_in()[1].status_code == 302


class TestEnding:
    def test_a_deactivated_officer_is_out_at_once_and_cannot_return(self, account, manager, now, sign_in):
        client, _ = sign_in()
        assert client.get(reverse("account")).status_code == 200
        event = deactivate_account(by=manager, at=now, account_id=account.pk, reason="left the service")
        assert event.data == {"reason": "left the service", "sessions_closed": 1}
        assert client.get(reverse("account")).status_code == 302
        assert "_auth_user_id" not in sign_in()[0].session

    def test_a_session_does_not_come_back_with_the_account(self, account, manager, now, sign_in):
        client, _ = sign_in()
        deactivate_account(by=manager, at=now, account_id=account.pk, reason="leave")
        Account.objects.update(is_active=True)
        assert client.get(reverse("account")).status_code == 302

    def test_sessions_of_others_stay_open(self, account, manager, now, sign_in):
        make_account(by=manager, at=now, username="minho", password=PASSWORD, duties=[], office="ICN")
        client, _ = sign_in(username="minho")
        deactivate_account(by=manager, at=now, account_id=account.pk, reason="leave")
        assert client.get(reverse("account")).status_code == 200

    def test_a_new_password_lifts_the_lock_and_closes_the_sessions(self, account, manager, now, sign_in):
        client, _ = sign_in()
        for _ in range(6):
            sign_in("wrong password")
        reset_password(by=manager, at=now, account_id=account.pk, password="green-heron-77")
        assert client.get(reverse("account")).status_code == 302
        assert sign_in("green-heron-77")[1].status_code == 302
        assert "_auth_user_id" not in sign_in()[0].session
