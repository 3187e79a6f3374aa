"""The judgement of a hit."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from gwanmun.divisions.border.service import Adjudication

__all__ = ["JudgementForm"]


class JudgementForm(forms.Form):
    """True, false or unsure, and what agrees or differs."""

    verdict = forms.ChoiceField(
        label=_("Is this the listed person?"),
        choices=[
            (Adjudication.Verdict.TRUE, pgettext_lazy("hit", "True match")),
            (Adjudication.Verdict.FALSE, pgettext_lazy("hit", "Not the same person")),
            (Adjudication.Verdict.UNSURE, pgettext_lazy("hit", "Unsure")),
        ],
        widget=forms.RadioSelect(attrs={"data-judge": ""}),
    )
    reason = forms.CharField(
        label=_("Reason"),
        help_text=_("What agrees or differs. It is remembered for this pair on later journeys."),
        widget=forms.Textarea(attrs={"rows": 3, "data-send-with-enter": ""}),
        max_length=1000,
    )
