"""`{% load public %}`: words on pages of the public."""

from django import template
from django.utils.translation import get_language

from gwanmun.law import Decision
from gwanmun.law.wording import wording

__all__ = ["register"]

register = template.Library()


@register.filter
def document_name(kind: str) -> str:
    """The name of a kind of document, as the law's texts word it."""
    return wording("document", kind, get_language() or "ko")


@register.filter
def amount(fee: Decision) -> str:
    """The amount of a fee, such as "48,000"."""
    value = fee.outcome.get("amount")
    return f"{value:,}" if isinstance(value, int) else ""
