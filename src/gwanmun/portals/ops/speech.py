"""What the command says, in the language of the terminal."""

import os

from rich.console import Console
from rich.text import Text as Styled

__all__ = ["complain", "console", "language", "say", "spoken"]

console = Console(highlight=False, soft_wrap=True)
_errors = Console(stderr=True, highlight=False, soft_wrap=True)


def language() -> str:
    """ "ko" when the terminal's language is Korean, else "en"."""
    chosen = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return "ko" if chosen.startswith("ko") else "en"


def spoken(korean: str, english: str) -> str:
    """The sentence in the language of the terminal."""
    return korean if language() == "ko" else english


def say(part: str, sentence: str, *, style: str = "cyan") -> None:
    """One line of output: which part of the system, and what it did."""
    console.print(Styled(f"{part:<9}", style=f"bold {style}"), Styled(sentence), sep="  ")


def complain(sentence: str) -> None:
    """One line on standard error."""
    _errors.print(Styled(sentence, style="bold red"))
