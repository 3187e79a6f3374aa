"""Officers in front of a small border at a fixed instant."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone
from tests.border_world import NOW, Border, build_border

from gwanmun.platform.accounts.models import Account


@pytest.fixture
def border(db: None, monkeypatch: pytest.MonkeyPatch) -> Border:
    monkeypatch.setattr(timezone, "now", lambda: NOW)
    return build_border()


@pytest.fixture
def officer(border: Border) -> Callable[..., Client]:
    """A signed-in officer: `officer("border.precheck", purpose="precheck", language="en")`."""

    def signed_in(*duties: str, purpose: str = "", language: str = "en", name: str = "officer") -> Client:
        account, _ = Account.objects.get_or_create(username=name, defaults={"name_ko": name, "name_en": name})
        account.duties = list(duties)
        account.save()
        client = Client()
        client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
        client.cookies["django_language"] = language
        if purpose:
            client.post("/office/persons/purpose/", {"purpose": purpose})
        return client

    return signed_in
