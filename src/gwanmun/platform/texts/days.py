"""Days in words."""

from datetime import date

from django.utils import translation
from django.utils.formats import date_format

__all__ = ["long_day"]


def long_day(day: date, language: str) -> str:
    """A day as the language writes it out, such as "2026년 11월 25일" or "Nov. 25, 2026"."""
    with translation.override(language):
        return date_format(day, "DATE_FORMAT")
