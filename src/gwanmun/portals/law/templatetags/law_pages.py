"""`{% load law_pages %}`: addresses that keep the chosen day, and the law in the reader's words."""

from datetime import date, timedelta

from django import template
from django.forms import BoundField
from django.template.context import Context
from django.urls import reverse
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from gwanmun.kernel.refusals import LegalBasis, Text
from gwanmun.law.parameters import Parameter
from gwanmun.law.wording import wording as label
from gwanmun.platform.web.citations import citation
from gwanmun.platform.web.components.marks import badge
from gwanmun.portals.law import wording
from gwanmun.portals.law.forms import SituationForm

__all__ = ["register"]

register = template.Library()
register.filter("rule_title", wording.title)
register.filter("parameter_label", wording.parameter_label)
register.filter("key_label", wording.key_label)
register.filter("shown_value", wording.value)
register.filter("facts_in_words", wording.facts_in_words)

_KINDS = {"eligible": ("good", "check"), "refusal": ("bad", "stop"), "needs_review": ("warn", "warning")}


@register.simple_tag(takes_context=True)
def law_url(context: Context, route: str, *parts: str, **query: str) -> str:
    """The address of a page of the browser, with the chosen day when it is not today."""
    if context["on"] != context["today"]:
        query = {"on": context["on"].isoformat(), **query}
    address = reverse(f"law:{route}", args=parts)
    return f"{address}?{urlencode(query)}" if query else address


@register.filter
def in_language(text: Text) -> str:
    """A text of the law in the language of the page."""
    return text(wording.language())


@register.filter
def day_before(day: date) -> date:
    """The day before."""
    return day - timedelta(days=1)


@register.filter
def percent(share: float) -> str:
    """A percentage for a drawing, whatever the language writes."""
    return f"{share:.2f}%"


@register.filter
def cited(basis: LegalBasis) -> str:
    """An article in the reader's words."""
    return citation(basis)


@register.filter
def article_only(basis: LegalBasis) -> str:
    """The article without its instrument; the whole text where no article is named."""
    named = citation(basis)
    return named.removeprefix(citation(LegalBasis(basis.instrument, ""))).strip(" ,") or _("The whole text")


@register.simple_tag
def confidence(version: Parameter) -> SafeString:
    """How sure a value is, in a word: V read in a source, K well known, U uncertain."""
    marks = {
        "V": (_("Read in a source"), "good", "check"),
        "K": (_("Well known"), "accent", "info"),
        "U": (_("Uncertain"), "warn", "question"),
    }
    return badge(*marks[version.confidence])


@register.simple_tag
def result(kind: str) -> SafeString:
    """The kind of a decision: yes, no, or to be looked at."""
    words = {"eligible": _("The law allows it"), "refusal": _("The law refuses it"), "needs_review": _("To be decided")}
    return badge(words[kind], *_KINDS[kind])


@register.simple_tag
def verdict_of(kind: str, summary: str) -> SafeString:
    """The banner of an answer."""
    tone, _shape = _KINDS[kind]
    return format_html('<p class="law-answer law-answer-{}">{} {}</p>', tone, result(kind), summary)


@register.filter
def instrument_kind(kind: str) -> str:
    """The kind of an instrument in the plural, as a heading."""
    headings = {
        "act": _("Acts of the legislature"),
        "decree": _("Decrees"),
        "rule": _("Ministerial rules"),
        "agreement": _("Agreements"),
        "notice": _("Notices"),
        "manual": _("Manuals"),
    }
    return headings.get(kind, kind)


@register.filter
def decided_on(day: str) -> str:
    """Which day decides, in words."""
    return label("day", day, wording.language())


@register.filter
def named_field(form: SituationForm, name: str) -> BoundField:
    """A field of a form by its path."""
    return form[name]
