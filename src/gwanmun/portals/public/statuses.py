"""Statuses of stay as a choice, in the order of the Decree and in the reader's language."""

from datetime import date

from django.utils.translation import get_language

from gwanmun.law import at

__all__ = ["status_choices", "status_name"]


def status_choices(on: date) -> list[tuple[str, str]]:
    """Code and name of every status in force on a day, the sub-codes after their parents."""
    law = at(on)
    return sorted((code, f"{code} {status_name(code, on)}") for code in law.keys("status.category"))


def status_name(code: str, on: date) -> str:
    """The official name of a status; a code that is not in force is shown by itself."""
    named = at(on).get("status.name_ko" if get_language() == "ko" else "status.name_en", code)
    return named.text if named else code
