"""Filters of templates of text: days and amounts in the words of the text's language."""

from datetime import date

from django import template
from django.utils import translation

from gwanmun.kernel.money import Money
from gwanmun.platform.texts.days import long_day

register = template.Library()


@register.filter
def day(value: str) -> str:
    """A day given as "2026-11-25", written out."""
    return long_day(date.fromisoformat(value), translation.get_language() or "en")


@register.filter
def won(value: int) -> str:
    """An amount in won with its unit."""
    return Money(value).display(translation.get_language() or "en")
