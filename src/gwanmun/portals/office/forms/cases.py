"""What an officer writes in a case on residence."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from gwanmun.casework.service import CaseType

__all__ = ["GrantForm", "RefusalForm", "StepForm", "SupplementForm", "WordsForm"]


class _InCase(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput)


class StepForm(_InCase):
    """A step that needs no more than a reason."""

    event = forms.SlugField(widget=forms.HiddenInput)
    reason = forms.CharField(required=False, max_length=2000)


class GrantForm(_InCase):
    """Until when the stay is proposed to be granted."""

    until = forms.DateField(label=_("Last day to grant"), widget=forms.DateInput(attrs={"type": "date"}))
    reason = forms.CharField(
        label=_("Why"), widget=forms.Textarea(attrs={"rows": 2}), required=False, max_length=2000
    )  # fmt: skip


class RefusalForm(_InCase):
    """The ground on which it is proposed to refuse, and the explanation that the letter carries."""

    ground = forms.ChoiceField(label=_("Ground"))
    reason = forms.CharField(
        label=_("Explanation for the applicant"), widget=forms.Textarea(attrs={"rows": 3}), max_length=2000
    )  # fmt: skip

    def __init__(self, kind: CaseType, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(each.code, each.text(get_language() or "en")) for each in kind.reasons]
        self.fields["ground"].choices = choices  # type: ignore[attr-defined]


class SupplementForm(_InCase):
    """What is asked of the applicant, a thing a line, and her last day."""

    items = forms.CharField(
        label=_("What is missing"), help_text=_("One thing a line, in words that the applicant understands."),
        widget=forms.Textarea(attrs={"rows": 3}), max_length=2000,
    )  # fmt: skip
    until = forms.DateField(label=_("Her last day"), widget=forms.DateInput(attrs={"type": "date"}))

    def asked(self) -> tuple[list[str], date]:
        """The things asked for, and the last day."""
        return self.cleaned_data["items"].splitlines(), self.cleaned_data["until"]


class WordsForm(forms.Form):
    """A note or a message."""

    text = forms.CharField(label=_("Text"), widget=forms.Textarea(attrs={"rows": 3}), max_length=4000)
    to_applicant = forms.BooleanField(label=_("Send it to the applicant"), required=False)
