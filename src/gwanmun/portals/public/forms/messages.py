"""Words to the office."""

from django import forms
from django.utils.translation import gettext_lazy as _

__all__ = ["MessageForm", "SupplementForm"]


class MessageForm(forms.Form):
    """A message about an application."""

    text = forms.CharField(
        label=_("Your message"), widget=forms.Textarea(attrs={"rows": 4}), max_length=4000,
        error_messages={"required": _("Write your message.")},
    )  # fmt: skip


class SupplementForm(forms.Form):
    """What the applicant says with the documents that she was asked for."""

    answer = forms.CharField(
        label=_("Anything that the office should know"), widget=forms.Textarea(attrs={"rows": 3}), max_length=2000,
        required=False,
    )  # fmt: skip
