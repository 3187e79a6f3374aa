"""A browser in front of a running site: `visit` opens a window in a language, at a width, as an officer."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.test import Client
from playwright.sync_api import Browser, sync_playwright
from tests.journeys.visitor import Visitor

from gwanmun.platform.accounts.models import Account
from gwanmun.platform.web.assets import install_assets

PROJECT = Path(__file__).resolve().parents[2]
CHROMIUM = Path(os.environ.get("GWANMUN_CHROMIUM", "/usr/bin/chromium"))
_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_LOCALES = {"ko": "ko-KR", "en": "en-GB", "zh": "zh-CN", "vi": "vi-VN"}

# Playwright's synchronous interface runs a loop in this thread; Django would refuse its database there.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("journey")


@pytest.fixture(scope="session")
def assets(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The front-end packages, installed once."""
    install_assets(PROJECT)


@pytest.fixture(scope="session")
def browser(assets: None) -> Iterator[Browser]:
    """Debian's Chromium (or the one that GWANMUN_CHROMIUM names)."""
    if not CHROMIUM.exists():
        pytest.skip(f"no Chromium at {CHROMIUM}; install it or name another with GWANMUN_CHROMIUM")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(CHROMIUM), args=_FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def officer(transactional_db: None) -> Callable[..., Account]:
    """Makes an account: `officer(duties=["border.inspect"], office="ICN")`. Its password is `gate-2026`."""

    def make(username: str = "officer", *, duties: list[str] | None = None, office: str = "ICN") -> Account:
        return Account.objects.create_user(
            username, "gate-2026", name_ko="김하늘", name_en="Kim Haneul", duties=duties or [], office=office
        )

    return make


@pytest.fixture
def visit(browser: Browser, live_server, settings) -> Iterator[Callable[..., Visitor]]:
    """Opens a browser window: `visit(language="en", width=360, javascript=False, account=officer())`.

    At the end of the test every window must be free of script errors and of breaches of the content security policy.
    """
    windows: list[Visitor] = []

    def enter(
        language: str = "ko",
        *,
        width: int = 1280,
        javascript: bool = True,
        scheme: str = "light",
        contrast: str = "no-preference",
        account: Account | None = None,
    ) -> Visitor:
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            locale=_LOCALES[language],
            java_script_enabled=javascript,
            color_scheme=scheme,
            contrast=contrast,
            base_url=live_server.url,
        )
        if account:
            context.add_cookies([_session_of(account, live_server.url, settings.SESSION_COOKIE_NAME)])
        windows.append(Visitor(context.new_page()))
        return windows[-1]

    yield enter
    for visitor in windows:
        visitor.page.context.close()
    problems = [problem for visitor in windows for problem in visitor.problems]
    assert not problems, problems


def _session_of(account: Account, url: str, cookie: str) -> dict[str, str]:
    client = Client()
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return {"name": cookie, "value": client.cookies[cookie].value, "url": url}
