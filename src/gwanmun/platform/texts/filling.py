"""Fills a template of text with facts. A fact that is missing stops it: no official text has a hole."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from django.template import Context, Engine, Template
from django.utils import translation

from gwanmun.kernel.refusals import Refused, Text

__all__ = ["fill_text"]


class _Missing(str):
    """Django writes this where a template names what is not there; being written, it stops the text instead."""

    __slots__ = ()

    def __mod__(self, name: object) -> str:
        raise Refused(
            "texts.fact_missing",
            Text("이 문서에 필요한 값이 없습니다: {name}", "The text needs a fact that is missing: {name}"),
            Text("값을 입력한 뒤 다시 시도하십시오.", "Supply it, then try again."),
            facts={"name": str(name)},
        )


def _engine(*, markup: bool) -> Engine:
    builtins = ["gwanmun.platform.texts.filters"]
    return Engine(autoescape=markup, string_if_invalid=_Missing("%s"), builtins=builtins)


_ENGINES = {markup: _engine(markup=markup) for markup in (False, True)}


def fill_text(template: str, facts: Mapping[str, Any], language: str, *, markup: bool) -> str:
    """The text in `language`. It names facts as `{{ facts.name }}`, days as `{{ facts.until|day }}`, amounts as
    `{{ facts.fee|won }}`. With `markup` facts are escaped for HTML.

    Raises:
        Refused: texts.fact_missing, naming the fact.
        TemplateSyntaxError: it is no template.
    """
    with translation.override(language):
        return _compiled(template, markup).render(Context({"facts": facts}, autoescape=markup))


@cache
def _compiled(template: str, markup: bool) -> Template:
    return Template(template, engine=_ENGINES[markup])
