"""One browser window of a journey, with the checks that every page must pass."""

import json
from functools import cache
from pathlib import Path

from playwright.sync_api import ConsoleMessage, Error, Page, Response

_AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@cache
def _axe() -> str:
    return _AXE.read_text("utf-8")


class Visitor:
    """A window. `page` is Playwright's page; `problems` collects script errors and breaches of the security policy."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.problems: list[str] = []
        page.on("console", self._note_console)
        page.on("pageerror", self._note_error)

    def open(self, path: str) -> Response:
        """Goes to `path` of the site and waits for its fonts."""
        response = self.page.goto(path)
        self.page.evaluate("document.fonts.ready.then(() => true)")
        assert response
        return response

    def send(self, button: str) -> None:
        """Presses the button named `button` and waits for the page that answers."""
        with self.page.expect_navigation():
            self.page.get_by_role("button", name=button, exact=True).click()

    def check(self) -> None:
        """Zero accessibility violations, and nothing wider than the window."""
        width = self.page.viewport_size["width"]
        content = self.page.evaluate("document.documentElement.scrollWidth")
        assert content <= width, f"{self.page.url} is {content} wide in a window of {width}"
        self.page.evaluate(_axe())
        result = self.page.evaluate("rules => axe.run({runOnly: rules})", _RULES)
        found = [(rule["id"], [node["html"][:200] for node in rule["nodes"]]) for rule in result["violations"]]
        assert not found, f"{self.page.url}: {json.dumps(found, ensure_ascii=False, indent=1)}"

    def text(self) -> str:
        """What is read on the page."""
        return self.page.locator("body").inner_text()

    def _note_console(self, message: ConsoleMessage) -> None:
        # A refused request of the page itself (4xx) is an answer that journeys look at, not a fault of the page.
        if message.type == "error" and "the server responded with a status of 4" not in message.text:
            self.problems.append(message.text)

    def _note_error(self, error: Error) -> None:
        self.problems.append(str(error))
