"""The platform serves any authority that decides about people: it knows nothing of immigration."""

import re
from pathlib import Path

PLATFORM = Path(__file__).parents[2] / "src" / "gwanmun" / "platform"
GENERAL = (
    "access", "accounts", "appointments", "audit", "database", "documents", "fees", "fields", "health", "jobs", "keys",
    "letters", "logs", "notices", "outbox", "texts", "vault",
)  # fmt: skip
WORDS = re.compile(
    r"\b(visa|immigration|passport|passenger|flight|alien|traveller|border|asylum|refugee|foreigner|nationality)s?\b",
    re.IGNORECASE,
)


def test_no_word_of_immigration_is_in_the_platform() -> None:
    found = [
        f"{path.relative_to(PLATFORM)}: {match.group()}"
        for package in GENERAL
        for path in sorted((PLATFORM / package).rglob("*.py"))
        for match in WORDS.finditer(path.read_text())
    ]
    assert found == []
