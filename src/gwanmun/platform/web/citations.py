"""How the law is cited to a reader: "출입국관리법 제12조제3항제1호", "Immigration Act, Art. 12(3)1"."""

from django.utils.translation import get_language

from gwanmun.kernel.refusals import LegalBasis
from gwanmun.law.citations import article_text

__all__ = ["citation"]


def citation(basis: LegalBasis) -> str:
    """The instrument and article in the reader's language. Articles may be written with or without "Art."."""
    plain = LegalBasis(basis.instrument, basis.article.removeprefix("Art. "))
    return article_text(plain, get_language() or "en")
