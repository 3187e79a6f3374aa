"""How the law is cited to a reader: "출입국관리법 제12조제3항제1호", "Immigration Act, Art. 12(3)1"."""

import re

from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from gwanmun.kernel.refusals import LegalBasis

__all__ = ["article_text", "citation"]

_INSTRUMENTS = {
    "immigration_act": _("Immigration Act"),
    "immigration_decree": _("Enforcement Decree of the Immigration Act"),
    "immigration_rules": _("Enforcement Rules of the Immigration Act"),
    "jeju_act": _("Jeju Special Act"),
    "refugee_act": _("Refugee Act"),
    "nationality_act": _("Nationality Act"),
    "passport_act": _("Passport Act"),
}
_ARTICLE = re.compile(r"Art\. (\d+)(?:-(\d+))?(?:\((\d+)\))?(?:(\d+)(?:-(\d+))?)?")


def citation(basis: LegalBasis) -> str:
    """The instrument and article in the reader's language. An instrument without a name here is shown by its key."""
    name = str(_INSTRUMENTS.get(basis.instrument, basis.instrument.replace("_", " ")))
    if get_language() == "ko":
        return f"{name} {article_text(basis.article)}"
    return f"{name}, {basis.article}"


def article_text(article: str) -> str:
    """`Art. 7-3(2)1` in the reader's language: 제7조의3제2항제1호. Other forms of citation pass unchanged."""
    match = _ARTICLE.fullmatch(article)
    if get_language() != "ko" or not match:
        return gettext(article) if article else ""
    number, branch, paragraph, item, item_branch = match.groups()
    parts = [f"제{number}조", branch and f"의{branch}", paragraph and f"제{paragraph}항"]
    parts += [item and f"제{item}호", item_branch and f"의{item_branch}"]
    return "".join(part for part in parts if part)
