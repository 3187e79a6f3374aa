"""Ports of entry as choices of forms, in the active language."""

from django.utils import timezone
from django.utils.translation import get_language

from gwanmun.law.immigration_act import ports

__all__ = ["port_choices", "port_name"]


def port_choices() -> list[tuple[str, str]]:
    """Code and name of every port in force today, airports first."""
    return [(port.code, f"{port.code} {_named(port)}") for port in ports.in_force(timezone.localdate())]


def port_name(code: str) -> str:
    """The name of a port; a code that is not listed is shown as it is."""
    return next((_named(port) for port in ports.in_force(timezone.localdate()) if port.code == code), code)


def _named(port: ports.Port) -> str:
    return port.name(get_language() or "ko")
