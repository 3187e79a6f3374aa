"""Citations: from "Act 12(3)1의2, 12(4); Decree 15(7)" to articles of known instruments, and back to two languages.

A citation that names no known instrument is an error when the data are loaded, not a surprise in a letter.
"""

import re
from collections.abc import Iterable
from functools import cache
from itertools import groupby

from gwanmun.kernel.refusals import LegalBasis
from gwanmun.law.instruments import instruments

__all__ = ["article_text", "articles_text", "cite"]

_ARTICLE = re.compile(
    r"(?P<article>\d+)(?:-(?P<branch>\d+))?(?:\((?P<paragraph>\d+)\))?(?: no\. ?)?"
    r"(?:(?P<item>\d+)(?:[의-](?P<item_branch>\d+))?)?"
)


@cache
def cite(text: str) -> tuple[LegalBasis, ...]:
    """The articles that `text` names: instruments parted by ";", articles of one instrument by ",".

    Raises:
        ValueError: a part that starts with no known short name.
    """
    return tuple(basis for part in text.split(";") for basis in _of_one_instrument(part.strip()))


def _of_one_instrument(part: str) -> list[LegalBasis]:
    for short, key in _short_names():
        if part == short:
            return [LegalBasis(key, "")]
        if part.startswith(f"{short} "):
            return [LegalBasis(key, article.strip()) for article in part[len(short) :].split(",")]
    raise ValueError(f"citation of an unknown instrument: {part!r}")


@cache
def _short_names() -> list[tuple[str, str]]:
    """Longest first, so that "Act" does not swallow "Act on ..."."""
    pairs = [(instrument.short, key) for key, instrument in instruments().items()]
    return sorted(pairs, key=lambda pair: -len(pair[0]))


def article_text(basis: LegalBasis, language: str) -> str:
    """The article as a letter cites it: "출입국관리법 제12조제3항제1호의2", "Immigration Act, Art. 12(3)1-2"."""
    return articles_text([basis], language)


def articles_text(bases: Iterable[LegalBasis], language: str) -> str:
    """Several articles, each instrument named once: "출입국관리법 제7조제1항, 제12조제3항제1호; ..."."""
    parts = []
    for key, group in groupby(bases, key=lambda basis: basis.instrument):
        articles = ", ".join(_article(basis.article, language) for basis in group if basis.article)
        lead = " " if language == "ko" else ", Art. "
        parts.append(_name(key, language) + (lead + articles if articles else ""))
    return "; ".join(parts)


def _name(key: str, language: str) -> str:
    instrument = instruments().get(key)
    return instrument.name(language) if instrument else key


def _article(article: str, language: str) -> str:
    match = _ARTICLE.fullmatch(article)
    return _korean(match) if match and language == "ko" else article.replace("의", "-")


def _korean(match: re.Match[str]) -> str:
    text = f"제{match['article']}조"
    text += f"의{match['branch']}" if match["branch"] else ""
    text += f"제{match['paragraph']}항" if match["paragraph"] else ""
    text += f"제{match['item']}호" if match["item"] else ""
    return text + (f"의{match['item_branch']}" if match["item_branch"] else "")
