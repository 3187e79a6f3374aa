"""Ports of entry as choices of forms, in the active language."""

from django.utils import timezone
from django.utils.translation import get_language

from gwanmun.law import at
from gwanmun.law.immigration_act.port_of_entry import ports_in_force

__all__ = ["port_choices", "port_name"]


def port_choices() -> list[tuple[str, str]]:
    """Code and name of every port in force today, airports first."""
    language = get_language() or "ko"
    named = ports_in_force(at(timezone.localdate()))
    return [(code, f"{code} · {name(language)}") for code, name in named.items()]


def port_name(code: str) -> str:
    """The name of a port; a code that is not listed is shown as it is."""
    named = ports_in_force(at(timezone.localdate())).get(code)
    return named(get_language() or "ko") if named else code
