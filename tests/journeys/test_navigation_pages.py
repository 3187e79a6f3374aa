"""Every page that the navigation offers opens, reads well and fits, before there is any data."""

import pytest

DUTIES = [
    "border.precheck",
    "border.adjudicate",
    "border.inspect",
    "border.secondary",
    "border.watchlist",
    "person.read",
    "audit.read",
    "carriers.manage",
    "law.read",
    "law.confirm",
    "system.operate",
]


@pytest.mark.parametrize(("language", "width"), [("ko", 1280), ("en", 320)])
def test_every_page_of_the_navigation_is_accessible(visit, officer, language, width):
    window = visit(language, width=width, account=officer(duties=DUTIES))
    window.open("/")
    window.check()
    for address in window.page.locator(".tile a").evaluate_all("links => links.map(link => link.href)"):
        assert window.open(address).status == 200, address
        window.check()
