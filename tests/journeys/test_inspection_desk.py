"""The inspection desk as an inspector works it: scan, look, press one key, next traveller."""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.border_world import NOW, build_border

from gwanmun.casework.service import Case
from gwanmun.divisions.border.service import Inspection

WIDTHS = [("ko", 1280), ("en", 1280), ("ko", 360), ("en", 360)]


@pytest.fixture
def border(transactional_db, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: NOW)
    return build_border()


@pytest.fixture
def open_desk(visit, officer, border):
    """Opens the desk E-14 at Incheon: `open_desk("en", width=360, javascript=False)`."""

    def opened(language="en", *, direction="entry", **options):
        account = officer("inspector", duties=["border.inspect"])
        window = visit(language, account=account, **options)
        window.open("/counter/")
        window.page.locator("[name=port]").select_option("ICN")
        window.page.locator("[name=number]").fill("E-14")
        window.page.locator(f"[name=direction][value={direction}]").check()
        window.page.locator("main button.button-primary").click()
        window.page.wait_for_url("**/counter/desk/")
        if options.get("javascript", True):
            window.page.locator("#id_mrz:focus").wait_for()
        return window

    return opened


def scan(window, zone: str) -> None:
    """What a keyboard wedge does: every line fast, and Enter after each."""
    for line in zone.split("\n"):
        window.page.keyboard.type(line)
        window.page.keyboard.press("Enter")


@pytest.mark.parametrize(("language", "width"), WIDTHS)
def test_the_desk_is_accessible_at_every_step(open_desk, border, language, width):
    window = open_desk(language, width=width)
    window.check()
    scan(window, border.zones["A3"])
    window.page.locator("#asked").wait_for()
    window.check()
    window.page.keyboard.press("r")
    window.page.locator("#refuse-ground").wait_for()
    window.check()
    window.page.keyboard.press("Escape")
    window.page.keyboard.press("F2")
    window.page.locator("#id_mrz:focus").wait_for()
    scan(window, border.zones["A1"][:60])
    window.page.keyboard.press("Control+Enter")
    window.page.locator("#id_mrz_error").wait_for()
    window.check()


def test_a_tourist_is_admitted_with_two_keys(open_desk, border):
    window = open_desk("en")
    assert window.page.evaluate("document.activeElement.id") == "id_mrz"
    scan(window, border.zones["A1"])
    window.page.locator("#asked").wait_for()
    assert "Purpose" in window.page.locator(".answer-missing").inner_text()
    window.page.keyboard.press("1")
    window.page.locator(".answer-until").wait_for()
    assert "2027-02-23" in window.page.locator(".answer-until").inner_text()
    window.page.keyboard.press("a")
    window.page.locator(".done").wait_for()
    window.check()
    assert "You may stay until 2027-02-23." in window.text()
    assert "머무를 수 있습니다" in window.text()
    assert window.page.evaluate("document.activeElement.id") == "id_mrz"
    inspection = Inspection.objects.get()
    assert (inspection.result, inspection.desk) == ("admitted", "E-14")


def test_a_listed_traveller_is_refused_and_gets_a_notice(open_desk, border):
    window = open_desk("ko")
    scan(window, border.zones["A3"])
    window.page.locator("#asked").wait_for()
    assert window.page.locator(".acts > .row button[aria-disabled=true]").count() == 1
    window.page.keyboard.press("r")
    window.page.locator("#refuse-ground").wait_for()
    assert window.page.locator("#refuse-ground").input_value() == "A11-1-3"
    window.page.keyboard.press("Tab")
    window.page.keyboard.press("Control+Enter")
    window.page.locator(".done").wait_for()
    window.check()
    window.open(window.page.locator("[data-key=P]").get_attribute("href"))
    window.check()
    assert "입국 불허가 통지서" in window.text()
    assert "Immigration Act, Art. 11(1)3" in window.text()
    assert Inspection.objects.get().result == "refused"


def test_a_doubtful_traveller_is_referred_with_words(open_desk, border):
    window = open_desk("en")
    scan(window, border.zones["A1"])
    window.page.locator("#asked").wait_for()
    window.page.keyboard.press("s")
    window.page.locator("#refer-note").wait_for()
    window.page.keyboard.type("No return ticket, no address")
    window.page.keyboard.press("Control+Enter")
    window.page.locator(".done").wait_for()
    assert "Please take your passport" in window.text()
    assert Case.objects.get().facts["reason"] == "No return ticket, no address"


def test_the_letters_of_a_passport_never_act(open_desk, border):
    """Scanned while a finished examination has the focus, a zone that begins with A replaces it and admits nobody."""
    window = open_desk("en")
    scan(window, border.zones["A1"])
    window.page.locator("#asked").wait_for()
    window.page.keyboard.press("1")
    window.page.locator(".answer-until").wait_for()
    window.page.clock.install()
    window.page.clock.pause_at(timezone.now().astimezone() + timedelta(days=3650))  # a scanner takes no time
    scan(window, border.zones["A3"].replace("P<USA", "ASUSA", 1))
    window.page.locator(".name-big", has_text="OKONKWO").or_(window.page.locator("#id_mrz_error")).wait_for()
    assert not Inspection.objects.exists()


def test_the_desk_works_without_scripts(open_desk, border):
    window = open_desk("en", javascript=False)
    window.page.get_by_label("Machine readable zone").fill(border.zones["A1"])
    window.page.get_by_role("button", name="Read").click()
    window.page.get_by_label("1 tourism").check(force=True)
    window.page.get_by_role("button", name="Ask the law again").click()
    window.page.get_by_role("button", name="Admit").click()
    assert "You may stay until 2027-02-23." in window.text()


def test_somebody_who_entered_leaves_again(open_desk, border):
    window = open_desk("en")
    scan(window, border.zones["A1"])
    window.page.locator("#asked").wait_for()
    window.page.keyboard.press("1")
    window.page.locator(".answer-until").wait_for()
    window.page.keyboard.press("a")
    window.page.locator(".done").wait_for()
    window.open("/counter/")
    window.page.locator("[name=direction][value=departure]").check()
    window.page.locator("main button.button-primary").click()
    window.page.wait_for_url("**/counter/desk/")
    window.page.locator("#id_mrz:focus").wait_for()
    scan(window, border.zones["A1"])
    window.page.locator(".acts").wait_for()
    window.page.keyboard.press("a")
    window.page.locator(".done").wait_for()
    assert "Your departure is cleared." in window.text()
