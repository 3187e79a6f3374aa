"""The page on which an office states uncertain values, and answers that rest on them."""

import pytest
from django.test import Client

from gwanmun.divisions.policy.service import FactStatement
from gwanmun.platform.accounts.models import Account

pytestmark = pytest.mark.django_db
STATED = {"name": "visa_waiver.suspended", "key": "BGD:diplomatic", "value": "true", "source": "Notice"}


def _signed_in(name: str, *duties: str) -> Client:
    account = Account.objects.create_user(
        name, "gate-2026", name_ko=name, name_en=name, duties=list(duties), office="ICN"
    )
    client = Client(headers={"Accept-Language": "en"})
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return client


def test_two_officers_state_a_value() -> None:
    first, second = _signed_in("first", "law.confirm"), _signed_in("second", "law.confirm")
    assert first.post("/law/statements/", STATED).status_code == 302
    statement = FactStatement.objects.get()
    assert first.post(f"/law/statements/{statement.pk}/confirm/").status_code == 409
    assert "waits for a second officer" in second.get("/law/statements/").content.decode()
    assert second.post(f"/law/statements/{statement.pk}/confirm/").status_code == 302
    assert "in effect" in first.get("/law/statements/").content.decode()


def test_what_the_law_does_not_leave_open_is_explained_at_the_form() -> None:
    page = _signed_in("first", "law.confirm").post("/law/statements/", STATED | {"value": "perhaps"})
    assert "This cannot be stated" in page.content.decode()
    assert not FactStatement.objects.exists()


def test_the_page_is_for_the_duty_only() -> None:
    assert _signed_in("other", "law.read").get("/law/statements/").status_code == 403
    assert Client().get("/law/statements/").status_code == 302
    assert "State it for the office" not in Client().get("/law/unconfirmed/").content.decode()
