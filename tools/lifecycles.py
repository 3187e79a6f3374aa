"""Prints the lifecycle of every kind of case into docs/lifecycles.md; with --check, says whether the page is right."""

import os
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
PAGE = PROJECT / "docs" / "lifecycles.md"
_HEAD = """# Lifecycles

Printed by `tools/lifecycles.py` from the declarations; a test compares. An arrow says what is done, under which
condition in brackets, and by whom.
"""


def page() -> str:
    """The page as the declarations have it now. Django must be set up."""
    from gwanmun.casework.service import registered_types  # noqa: PLC0415 - models need Django

    parts = [
        f"## {kind.title.en}\n\n`{kind.name}`, version {kind.version}\n\n```mermaid\n{kind.lifecycle.diagram()}\n```\n"
        for kind in registered_types()
    ]
    return "\n".join([_HEAD, *parts])


def main(arguments: list[str]) -> int:
    """Writes the page, or compares it; the exit code is 0 when it is right."""
    import django  # noqa: PLC0415 - only the command line needs it

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gwanmun.config.settings")
    django.setup()
    if "--check" not in arguments:
        PAGE.write_text(page())
        return 0
    is_right = PAGE.exists() and PAGE.read_text() == page()
    if not is_right:
        print(f"{PAGE.relative_to(PROJECT)} is not what the code declares: run tools/lifecycles.py")
    return 0 if is_right else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
