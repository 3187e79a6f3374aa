"""The law as an office applies it: uncertain values count where the office has vouched for them.

Who keeps the statements of offices is not known here: divisions do not import each other. Whoever does is named when
the site starts (`use_office_settings`); until then the published law applies as it is.
"""

from collections.abc import Callable
from datetime import date

from gwanmun.law import LawInForce, OfficeSettings, at

__all__ = ["law_at_port", "use_office_settings"]

_settings_of: list[Callable[[str], OfficeSettings]] = []


def use_office_settings(settings_of: Callable[[str], OfficeSettings]) -> None:
    """Names the keeper of the offices' statements; a later one takes its place."""
    _settings_of[:] = [settings_of]


def law_at_port(on: date, port: str) -> LawInForce:
    """The law of a day at a port of entry; a port answers for its own statements, under its code."""
    return at(on, _settings_of[0](port)) if _settings_of else at(on)
