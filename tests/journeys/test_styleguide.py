"""Every component in both languages, at telephone and desk width, light and dark: accessible, and within its window."""

import pytest

LAYOUTS = ["public", "office", "counter"]


@pytest.fixture(autouse=True)
def demonstration(settings):
    settings.DEMONSTRATION = True


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("width", [320, 1280])
def test_every_component_is_accessible(visit, language, width):
    window = visit(language, width=width)
    for layout in LAYOUTS:
        window.open(f"/styleguide/{layout}/?sent=1")
        window.check()
        assert window.page.locator("html").get_attribute("lang") == language


@pytest.mark.parametrize(("scheme", "contrast"), [("dark", "no-preference"), ("light", "more"), ("dark", "more")])
def test_dark_and_high_contrast_are_accessible(visit, scheme, contrast):
    window = visit(scheme=scheme, contrast=contrast)
    for layout in LAYOUTS:
        window.open(f"/styleguide/{layout}/?sent=1")
        window.check()


def test_korean_pages_hold_no_english_sentence(visit):
    window = visit("ko")
    window.open("/styleguide/office/?sent=1")
    text = window.text()
    assert "이 필드는 필수" in text or "필수 항목" in text
    for english in ("Passengers", "Needs review", "Refuse", "There is a problem", "optional"):
        assert english not in text


def test_the_dialog_opens_and_closes_without_javascript(visit):
    window = visit(javascript=False)
    window.open("/styleguide/counter/")
    dialog = window.page.get_by_role("dialog", name="입국을 불허하시겠습니까?")
    assert not dialog.is_visible()
    window.page.get_by_role("button", name="입국불허").first.click()
    assert dialog.is_visible()
    window.page.get_by_role("button", name="취소").click()
    assert not dialog.is_visible()


def test_the_navigation_opens_on_a_telephone_without_javascript(visit):
    window = visit("en", width=360, javascript=False)
    window.open("/styleguide/office/")
    assert not window.page.get_by_role("navigation", name="Work").is_visible()
    window.page.get_by_role("button", name="Menu").click()
    window.page.get_by_role("link", name="Inspection desk").click()
    assert window.page.url.endswith("/styleguide/counter/")


def test_times_are_written_by_the_server_before_any_script_runs(visit):
    window = visit("en", javascript=False)
    window.open("/styleguide/public/")
    assert [when.inner_text()[:2] for when in window.page.locator("time.countdown").all()] == ["in", "in", "3:"]


def test_keys_press_buttons_and_a_list_names_them(visit):
    window = visit("en")
    window.open("/styleguide/counter/")
    window.page.keyboard.press("F2")
    assert window.page.evaluate("document.activeElement.id") == "mrz"
    window.page.keyboard.type("?")
    assert window.page.locator("#mrz").input_value() == "?", "letters are typed in a field, not taken for shortcuts"
    window.page.locator("h1").evaluate("heading => document.activeElement.blur()")
    window.page.keyboard.press("?")
    listed = window.page.get_by_role("dialog", name="Keyboard shortcuts")
    assert listed.is_visible()
    assert "Refuse entry" in listed.inner_text()
    window.check()
    window.page.keyboard.press("Escape")
    window.page.keyboard.press("F9")
    assert window.page.get_by_role("dialog", name="Refuse entry?").is_visible()


def test_single_letters_can_be_switched_off(visit):
    window = visit("en")
    window.open("/styleguide/office/")
    window.page.keyboard.press("j")
    assert window.page.evaluate("document.activeElement.textContent") == "NGUYEN VAN AN"
    window.page.keyboard.press("?")
    window.page.get_by_label("Switch single letters off on this computer").check()
    window.page.keyboard.press("Escape")
    window.open("/styleguide/office/")
    window.page.keyboard.press("j")
    assert window.page.evaluate("document.activeElement.tagName") == "BODY"


def test_a_refused_form_ties_each_error_to_its_field(visit):
    window = visit("en")
    window.open("/styleguide/public/?passport=M1&sent=1")
    field = window.page.get_by_label("Passport number")
    assert field.get_attribute("aria-invalid") == "true"
    described = field.get_attribute("aria-describedby").split()
    texts = [window.page.locator(f"#{name}").inner_text() for name in described]
    assert any("at least 7 characters" in text for text in texts)
    assert window.page.evaluate("document.activeElement.hasAttribute('data-error-summary')")


def test_the_guide_is_closed_on_a_real_site(visit, settings):
    settings.DEMONSTRATION = False
    window = visit("en")
    assert window.open("/styleguide/public/").status == 404
    assert "There is nothing at this address" in window.text()
    window.check()
