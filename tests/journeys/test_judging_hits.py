"""From the list of a carrier to a judgement: an analyst works the queue with the keyboard alone."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect
from tests.border_world import NOW, build_border

from gwanmun.divisions.border.service import Adjudication, Answer


@pytest.fixture
def border(transactional_db, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: NOW)
    return build_border()


@pytest.fixture
def analyst(border, officer):
    return officer("analyst", duties=["border.precheck", "border.adjudicate", "person.read"])


@pytest.mark.parametrize(("language", "width"), [("ko", 1280), ("en", 1280), ("ko", 360), ("en", 360)])
def test_every_page_on_the_way_is_accessible(visit, analyst, border, language, width):
    window = visit(language, width=width, account=analyst)
    booking, hit = border.hit.booking_id, border.hit.pk
    for path in (
        "/office/flights/", f"/office/flights/{border.flight.pk}/", f"/office/bookings/{booking}/", "/office/hits/",
        f"/office/hits/{hit}/", "/office/messages/?show=all", "/office/persons/",
    ):  # fmt: skip
        assert window.open(path).status == 200
        window.check()


def test_a_hit_is_judged_without_a_mouse(visit, analyst, border):
    window = visit("en", account=analyst)
    window.open("/office/hits/")
    window.page.keyboard.press("Enter")
    window.page.wait_for_url(f"**/office/hits/{border.hit.pk}/")
    assert "OKONKWO" in window.text()
    window.page.keyboard.press("f")
    assert window.page.get_by_label("Not the same person").is_checked()
    window.page.keyboard.type("Another birthplace, asked by telephone")
    window.page.keyboard.press("Control+Enter")
    window.page.wait_for_url("**/office/hits/")
    assert "The judgement is kept for this pair." in window.text()
    assert "No hit waits for a judgement" in window.text()
    assert Adjudication.objects.get().verdict == "false"
    newest = Answer.objects.filter(booking=border.hit.booking).order_by("-at", "-id").first()
    assert newest.verdict == "board"


def test_a_judgement_without_words_is_explained_at_its_field(visit, analyst, border):
    window = visit("ko", width=360, account=analyst)
    window.open(f"/office/hits/{border.hit.pk}/")
    window.page.get_by_label("동일인", exact=False).first.check()
    window.page.locator("main form button.button-primary").click()
    window.page.locator("[data-error-summary]").wait_for()
    window.check()
    assert not Adjudication.objects.exists()


def test_the_queue_is_worked_without_scripts_too(visit, analyst, border):
    window = visit("en", javascript=False, account=analyst)
    window.open("/office/hits/")
    window.page.get_by_role("link", name="OKONKWO CHIDI").click()
    window.page.get_by_label("True match").check()
    window.page.get_by_label("Reason").fill("Same photograph")
    window.page.get_by_role("button", name="Keep and go on").click()
    assert "The judgement is kept for this pair." in window.text()


def test_the_board_follows_what_happens(visit, analyst, border):
    window = visit("en", account=analyst)
    window.open("/office/flights/")
    hits = window.page.locator(".totals > div", has_text="Open hits").locator("dd")
    assert hits.inner_text() == "1"
    border.hit.state = "false"
    border.hit.save(update_fields=["state"])
    expect(hits).to_have_text("0", timeout=20_000)
