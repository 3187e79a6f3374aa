"""The body of a letter: its template filled with facts, in paragraphs."""

from collections.abc import Mapping
from typing import Any

from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from gwanmun.platform.texts import fill_text

__all__ = ["fill_body"]


def fill_body(body: str, facts: Mapping[str, Any], language: str) -> SafeString:
    """Paragraphs of HTML. Whatever stands in the facts is text, never markup.

    Raises:
        Refused: texts.fact_missing, naming the fact.
        TemplateSyntaxError: the body is no template.
    """
    text = fill_text(body, facts, language, markup=True)
    paragraphs = (paragraph.strip() for paragraph in text.split("\n\n"))
    return format_html_join("\n", "<p>{}</p>", ((SafeString(paragraph),) for paragraph in paragraphs if paragraph))
