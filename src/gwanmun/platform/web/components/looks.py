"""How verdicts, desk modes and messages look: tone, shape and word. Colour never stands alone."""

from dataclasses import dataclass
from enum import Enum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

__all__ = ["MESSAGES", "MODES", "VERDICTS", "Look", "look_of"]


@dataclass(frozen=True, slots=True)
class Look:
    """How a state is shown: tone (good, warn, bad, open or quiet), shape, word."""

    tone: str
    icon: str
    word: str | Promise


VERDICTS = {
    "board": Look("good", "check", _("Board")),
    "do_not_board": Look("bad", "stop", _("Do not board")),
    "contact": Look("warn", "call", _("Contact immigration")),
    "insufficient": Look("open", "question", _("Insufficient data")),
    "admit": Look("good", "check", _("Admit")),
    "admitted": Look("good", "check", _("Admitted")),
    "refuse": Look("bad", "stop", _("Refuse")),
    "refused": Look("bad", "stop", _("Refused")),
    "secondary": Look("warn", "warning", _("Secondary inspection")),
    "ask": Look("open", "question", _("Ask the traveller")),
    "departed": Look("good", "check", _("Departed")),
    "ok": Look("good", "check", _("Satisfied")),
    "review": Look("warn", "warning", _("Needs review")),
    "true": Look("bad", "target", pgettext_lazy("hit", "True match")),
    "false": Look("good", "check", pgettext_lazy("hit", "Not the same person")),
    "unsure": Look("open", "question", pgettext_lazy("hit", "Unsure")),
    "gone": Look("quiet", "close", pgettext_lazy("hit", "No longer alike")),
    "pending": Look("quiet", "clock", _("Pending")),
}
MODES = {
    "normal": ("", _("Normal")),
    "degraded": ("mode-degraded", _("Degraded: local data")),
    "paper": ("mode-paper", _("Paper")),
}
MESSAGES = {"success": ("good", "check"), "warning": ("warn", "warning"), "error": ("bad", "stop")}


def look_of(value: object) -> Look:
    """The look of a verdict given as text or enum; one without a look is shown by its own word, as pending."""
    text = str(value.value if isinstance(value, Enum) else value)
    return VERDICTS.get(text.lower().replace("-", "_").replace(" ", "_"), Look("quiet", "clock", text))
