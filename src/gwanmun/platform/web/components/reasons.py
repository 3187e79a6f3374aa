"""Why: the tree of findings behind a decision, and a refusal with its ground and what can be done next."""

from collections.abc import Mapping

from django import template
from django.utils.translation import get_language

from gwanmun.kernel.refusals import LegalBasis, Refused, Text

__all__ = ["register"]

register = template.Library()

_SHAPES = {"ok": "check", "refused": "stop", "review": "warning"}


@register.inclusion_tag("web/components/explanation.html")
def explanation(findings: list[Mapping[str, object]]) -> dict[str, object]:
    """A tree of findings. Each is a mapping with `label` and `outcome` ("ok", "refused", "review", "none").

    Where known also `basis` (a `LegalBasis`), `detail`, `facts` and `parameters` (mappings), `children` (findings).
    """
    return {"findings": findings}


@register.filter
def finding_icon(outcome: str) -> str:
    """The shape of an outcome."""
    return _SHAPES.get(outcome, "info")


@register.inclusion_tag("web/components/refusal.html")
def refusal(refused: Refused) -> dict[str, object]:
    """What could not be done, on which ground, and what to do next."""
    return {"refused": refused, "detail": refused_detail(refused), "remedy": _worded(refused.remedy, refused)}


@register.filter
def refused_detail(refused: Refused) -> str:
    """What could not be done, with its facts."""
    return _worded(refused.detail, refused)


def _worded(text: Text, refused: Refused) -> str:
    return text(get_language() or "en", **refused.facts)


@register.filter
def basis(value: Mapping[str, str] | LegalBasis) -> LegalBasis:
    """A stored basis (`{"instrument": …, "article": …}`) as a value for `{% article %}`."""
    return value if isinstance(value, LegalBasis) else LegalBasis(value["instrument"], value["article"])
