"""`{% load public %}`: words on pages of the public."""

from django import template
from django.utils import timezone
from django.utils.translation import get_language

from gwanmun.casework.service import Case, case_type
from gwanmun.kernel.refusals import Text
from gwanmun.law import Decision
from gwanmun.law.wording import wording
from gwanmun.portals.public.statuses import status_name as name_of_status

__all__ = ["register"]

register = template.Library()


@register.filter
def in_words(text: Text) -> str:
    """A text that is held in Korean and English, in the reader's language."""
    return text(get_language() or "en")


@register.filter
def document_name(kind: str) -> str:
    """The name of a kind of document, as the law's texts word it."""
    return wording("document", kind, get_language() or "ko")


@register.filter
def status_name(code: str) -> str:
    """The official name of a status of stay."""
    return name_of_status(code, timezone.localdate())


@register.filter
def case_title(case: Case) -> str:
    """What kind of application it is."""
    return in_words(case_type(case.case_type, case.type_version).title)


@register.filter
def case_state(case: Case) -> str:
    """The state as officers call it."""
    kind = case_type(case.case_type, case.type_version)
    label = next((state.label for state in kind.lifecycle.states if state.name == case.state), None)
    return in_words(label or Text(case.state, case.state))


@register.filter
def state_for_applicant(case: Case) -> str:
    """The state as the applicant is told of it."""
    told = case_type(case.case_type, case.type_version).seen_by_applicant.get(case.state)
    return in_words(told) if told else case_state(case)


@register.filter
def amount(fee: Decision) -> str:
    """The amount of a fee, such as "48,000"."""
    value = fee.outcome.get("amount")
    return f"{value:,}" if isinstance(value, int) else ""
