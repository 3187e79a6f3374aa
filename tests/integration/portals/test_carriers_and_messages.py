"""Carriers and their keys, and the messages that were kept for the operator."""

from collections.abc import Callable
from io import BytesIO

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse
from tests.border_world import AIRLINE, NOW, Border

from gwanmun.divisions.border.service import (
    Carrier,
    CarrierKey,
    CarrierMessage,
    Edifact,
    carrier_of_key,
    receive_message,
)
from gwanmun.platform.audit.service import reads_of
from gwanmun.portals.carriers.api import send_message


@pytest.fixture
def operator(officer: Callable[..., Client]) -> Client:
    return officer("carriers.manage", "system.operate")


def test_a_carrier_is_taken_on(operator: Client) -> None:
    url = reverse("office:carriers")
    assert operator.post(url, {"code": "too long", "name": ""}).status_code == 422
    assert operator.post(url, {"code": "ZZ", "name": "New Air"})["Location"] == "/office/carriers/ZZ/"
    assert Carrier.objects.get(code="ZZ").name == "New Air"


def test_a_key_is_shown_once_and_opens_until_it_is_revoked(operator: Client) -> None:
    url = reverse("office:carrier", args=["KE"])
    page = operator.post(url, {"label": "Check-in system"})
    key = page.context["issued"]
    assert key in page.content.decode()
    assert "no-store" in page["Cache-Control"]
    assert key not in operator.get(url).content.decode()
    found = carrier_of_key(key)
    assert found and found.code == "KE"
    operator.post(reverse("office:carrier-key-revoke", args=["KE", CarrierKey.objects.get().pk]))
    assert carrier_of_key(key) is None


def test_a_key_of_another_carrier_is_not_found(operator: Client) -> None:
    operator.post(reverse("office:carrier", args=["KE"]), {"label": "Check-in"})
    Carrier.objects.create(code="ZZ", name="New Air")
    url = reverse("office:carrier-key-revoke", args=["ZZ", CarrierKey.objects.get().pk])
    assert operator.post(url).status_code == 404


def test_a_message_that_could_not_be_read_is_kept_with_place_and_reason(operator: Client, border: Border) -> None:
    assert "Nothing is kept for you" in operator.get(reverse("office:messages")).content.decode()
    receive_message(
        by=AIRLINE, at=NOW, carrier="KE", content=b"HELLO\x01\xff", dialect=Edifact(), stopwatch=lambda: 0.0
    )  # fmt: skip
    page = operator.get(reverse("office:messages"))
    (kept,) = page.context["page"]
    text = operator.get(reverse("office:message", args=[kept.pk])).content.decode()
    assert kept.problem["reason"] in text.replace("&#x27;", "'")
    assert r"\x01\xff" in text
    assert len(operator.get(reverse("office:messages"), {"show": "all"}).context["page"]) == 1
    assert len(operator.get(reverse("office:messages"), {"show": "all", "carrier": "XX"}).context["page"]) == 0


def test_what_was_answered_is_passenger_data_and_not_for_the_operator(operator: Client, border: Border) -> None:
    answered = reverse("office:message", args=[border.bookings["A1"].answers.get().message_id])
    assert operator.get(answered).status_code == 404


def test_reading_a_message_is_logged_for_those_in_it(officer: Callable[..., Client], border: Border) -> None:
    answer = border.bookings["A1"].answers.get()
    officer("border.precheck").get(reverse("office:message", args=[answer.message_id]))
    assert reads_of(border.bookings["A1"].person_id).filter(what="carrier message").exists()


def test_a_message_in_chunks_is_read_whole(border: Border) -> None:
    """HTTP clients that do not know the length of a body send it in chunks, and there is no Content-Length."""
    request = RequestFactory().post("/v1/messages", b"", content_type="application/edifact")
    request.META.pop("CONTENT_LENGTH", None)
    request.META |= {"wsgi.input": BytesIO(b"HELLO"), "wsgi.input_terminated": True}
    setattr(request, "auth", Carrier.objects.get(pk="KE"))  # noqa: B010 - set by ninja
    assert send_message(request).status_code == 422
    assert bytes(CarrierMessage.objects.get(outcome="unreadable").content) == b"HELLO"
