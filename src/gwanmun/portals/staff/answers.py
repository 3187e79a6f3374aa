"""Answers of a procedure as their reader reads them."""

from gwanmun.casework.service import Kind, Question
from gwanmun.kernel.refusals import Text
from gwanmun.platform.web.countries import country_name

__all__ = ["answer_shown"]

_YES, _NO = Text("예", "Yes"), Text("아니요", "No")


def answer_shown(question: Question, value: object, language: str) -> str:
    """The answer in words; empty when there is none."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return (_YES if value else _NO)(language)
    if isinstance(value, int):
        return f"{value:,}"
    if question.kind is Kind.COUNTRY:
        return country_name(str(value), language)
    return next((each.label(language) for each in question.choices if each.value == value), str(value))
