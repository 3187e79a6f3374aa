"""A text in as many languages as there are, and what is shown of it in a letter."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from gwanmun.kernel.refusals import LegalBasis, Refused, Text

__all__ = ["FALLBACK", "Spoken", "Words", "in_language", "reason_of", "words_of"]

Words = Mapping[str, str]  # by language: "ko", "en", "zh-hans", "vi", "th", "uz", "mn", "ru"
FALLBACK = ("en", "ko")


class Spoken(NamedTuple):
    """A text with the language that it is in, which a screen reader must know."""

    text: str
    language: str


def in_language(words: Words, language: str) -> Spoken:
    """The text in `language`, else in English, else in Korean.

    Raises:
        KeyError: it is in none of them.
    """
    for candidate in (language, *FALLBACK):
        if candidate in words:
            return Spoken(words[candidate], candidate)
    raise KeyError(f"A text is neither in {language} nor in English or Korean: {sorted(words)}")


def words_of(text: Text, **values: object) -> dict[str, str]:
    """A kernel text as words in Korean and English."""
    return {language: text(language, **values) for language in ("ko", "en")}


def reason_of(refused: Refused, cited: Callable[[LegalBasis, str], str]) -> tuple[dict[str, str], dict[str, str]]:
    """The sentence of a refusal and its articles as `cited` writes them; together a `Reason`."""
    articles = {language: ", ".join(cited(basis, language) for basis in refused.basis) for language in ("ko", "en")}
    return words_of(refused.detail, **refused.facts), articles
