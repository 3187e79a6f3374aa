"""One question of an application as a form, made from its declaration; the declaration also reads the answer."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from gwanmun.casework.service import Kind, Question
from gwanmun.platform.web.countries import country_choices

__all__ = ["QuestionForm"]


class QuestionForm(forms.Form):
    """A form of one field, named as the question."""

    def __init__(self, question: Question, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields[question.name] = _field(question, get_language() or "en")


def _field(question: Question, language: str) -> forms.Field:
    shared: dict[str, Any] = {
        "label": question.label(language),
        "help_text": question.help(language) if question.help else "",
        "required": False,  # the declaration says what is missing, in the applicant's words
    }
    if question.kind is Kind.YES_NO:
        answers = [("yes", _("Yes")), ("no", _("No"))]
        return forms.ChoiceField(**shared, choices=answers, widget=forms.RadioSelect)
    if question.kind is Kind.CHOICE:
        choices = [(choice.value, choice.label(language)) for choice in question.choices]
        return forms.ChoiceField(**shared, choices=choices, widget=forms.RadioSelect)
    if question.kind is Kind.COUNTRY:
        return forms.ChoiceField(**shared, choices=[("", _("Choose")), *country_choices(language)])
    return forms.CharField(**shared, widget=_WIDGETS[question.kind]())


class _Date(forms.DateInput):
    def __init__(self) -> None:
        super().__init__(attrs={"type": "date"})


class _Number(forms.TextInput):
    def __init__(self) -> None:
        super().__init__(attrs={"inputmode": "numeric"})


_WIDGETS: dict[Kind, type[forms.Widget]] = {Kind.TEXT: forms.TextInput, Kind.DATE: _Date, Kind.NUMBER: _Number}
