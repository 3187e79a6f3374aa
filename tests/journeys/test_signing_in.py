"""An officer signs in, sees her work, secures her account and leaves."""

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.utils.translation import gettext_lazy

from gwanmun.kernel.refusals import Text
from gwanmun.platform.web import demonstration, navigation


@pytest.fixture
def work(monkeypatch):
    """Two entries of the navigation, one for inspectors and one for keepers of lists."""
    entries = (
        navigation.Entry("Desk", "account", "desk", frozenset({"border.inspect"}), "Inspect travellers."),
        navigation.Entry("Lists", "account", "list", frozenset({"border.watchlist"}), "Keep lists."),
    )
    section = navigation.Section(gettext_lazy("Work"), entries)
    monkeypatch.setattr(navigation, "_registered", {"test": [section]})


@pytest.mark.parametrize("javascript", [True, False])
def test_an_officer_signs_in_and_sees_only_her_work(visit, officer, work, javascript):
    officer("haneul", duties=["border.inspect"])
    window = visit("en", javascript=javascript)
    window.open("/")
    window.page.get_by_label("Username").fill("haneul")
    window.page.get_by_label("Password").fill("gate-2026")
    window.send("Sign in")
    assert window.page.get_by_role("heading", name="Welcome, Kim Haneul").is_visible()
    assert window.page.get_by_role("link", name="Desk").is_visible()
    assert window.page.get_by_role("link", name="Lists").count() == 0


def test_a_wrong_password_is_explained_and_the_account_locks(visit, officer):
    officer("haneul")
    window = visit("ko", width=360)
    for attempt in range(5):
        window.open("/accounts/login/")
        window.page.get_by_label("아이디").fill("haneul")
        window.page.get_by_label("비밀번호").fill(f"wrong-{attempt}")
        window.send("로그인")
        window.check()
    assert "로그인이 잠시 잠겼습니다" in window.text()


def test_a_demonstration_account_is_one_press_away(visit, officer, settings, monkeypatch):
    settings.DEMONSTRATION = True
    officer("inspector")
    account = demonstration.DemonstrationAccount(
        "inspector", "gate-2026", Text("심사관", "Inspector"), Text("심사합니다.", "Inspects.")
    )
    monkeypatch.setattr(demonstration, "_providers", [lambda: [account]])
    window = visit("ko")
    window.open("/accounts/login/")
    window.check()
    window.send("심사관 계정으로 로그인")
    assert "김하늘 님, 안녕하세요" in window.text()


def test_no_demonstration_account_is_shown_on_a_real_site(visit):
    window = visit("en")
    window.open("/accounts/login/")
    assert "Try the service as" not in window.text()
    assert "made up" not in window.text()


def test_the_language_changes_in_place(visit, officer):
    window = visit("ko", account=officer())
    window.open("/account/")
    window.page.locator(".language summary").click()
    window.send("English")
    assert window.page.url.endswith("/account/")
    assert "Account and sign-in" in window.text()


@pytest.mark.parametrize(("language", "width"), [("ko", 1280), ("en", 360)])
def test_the_pages_of_an_account_are_accessible(visit, officer, language, width):
    window = visit(language, width=width, account=officer(duties=["border.inspect"]))
    for path in ("/", "/account/", "/accounts/2fa/", "/accounts/password/change/", "/accounts/logout/"):
        assert window.open(path).status == 200
        window.check()


def test_an_authenticator_app_is_set_up_and_asked_for(visit, officer):
    window = visit("en")
    officer("haneul")
    _sign_in(window)
    _confirm_and_open(window, "/accounts/2fa/totp/activate/")
    window.check()
    secret = window.page.locator("main code").inner_text()
    window.page.get_by_label("Authenticator code").fill(_code(secret))
    window.send("Confirm")
    window.open("/accounts/2fa/recovery-codes/")
    window.check()
    window.page.context.clear_cookies()
    _sign_in(window)
    assert "/2fa/authenticate/" in window.page.url
    window.check()


def test_a_passkey_signs_in_without_a_password(visit, officer):
    window = visit("en")
    officer("haneul")
    _sign_in(window)
    devtools = window.page.context.new_cdp_session(window.page)
    devtools.send("WebAuthn.enable")
    key = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    devtools.send(
        "WebAuthn.addVirtualAuthenticator",
        {"options": key | {"isUserVerified": True, "automaticPresenceSimulation": True}},
    )
    _confirm_and_open(window, "/accounts/2fa/webauthn/add/")
    window.page.get_by_label("Passwordless").check()
    window.page.get_by_role("button", name="Add").click()
    window.page.wait_for_url("**/recovery-codes/**")
    window.page.context.clear_cookies()
    window.open("/accounts/login/")
    window.page.get_by_role("button", name="Sign in with a passkey").click()
    window.page.get_by_role("heading", name="Welcome, Kim Haneul").wait_for()


def _sign_in(window) -> None:
    window.open("/accounts/login/")
    window.page.get_by_label("Username").fill("haneul")
    window.page.get_by_label("Password").fill("gate-2026")
    window.send("Sign in")
    window.page.wait_for_url(lambda url: "/login/" not in url)


def _confirm_and_open(window, path: str) -> None:
    """Before the ways of signing in change, the password is asked again."""
    window.open(path)
    assert "/reauthenticate/" in window.page.url
    window.check()
    window.page.get_by_label("Password").fill("gate-2026")
    window.send("Confirm")
    window.page.wait_for_url(f"**{path}")


def _code(secret: str) -> str:
    counter = next(iter(yield_hotp_counters_from_time()))
    return format_hotp_value(hotp_value(secret, counter))
