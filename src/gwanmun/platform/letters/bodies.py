"""The body of a letter: its template filled with facts, in paragraphs."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from django.template import Context, Engine, Template
from django.utils import translation
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from gwanmun.kernel.refusals import Refused, Text

__all__ = ["fill_body"]


class _Missing(str):
    """Django writes this where a template names what is not there; being written, it stops the letter instead."""

    __slots__ = ()

    def __mod__(self, name: object) -> str:
        raise Refused(
            "letters.fact_missing",
            Text("이 문서에 필요한 값이 없습니다: {name}", "The letter needs a fact that is missing: {name}"),
            Text("값을 입력한 뒤 다시 시도하십시오.", "Supply it, then try again."),
            facts={"name": str(name)},
        )


_ENGINE = Engine(autoescape=True, string_if_invalid=_Missing("%s"), builtins=["gwanmun.platform.letters.filters"])


def fill_body(body: str, facts: Mapping[str, Any], language: str) -> SafeString:
    """Paragraphs of HTML. Whatever stands in the facts is text, never markup.

    Raises:
        Refused: letters.fact_missing, naming the fact.
        TemplateSyntaxError: the body is no template.
    """
    with translation.override(language):
        text = _compiled(body).render(Context({"facts": facts}))
    paragraphs = (paragraph.strip() for paragraph in text.split("\n\n"))
    return format_html_join("\n", "<p>{}</p>", ((SafeString(paragraph),) for paragraph in paragraphs if paragraph))


@cache
def _compiled(body: str) -> Template:
    return Template(body, engine=_ENGINE)
