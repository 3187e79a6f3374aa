"""Why personal data is read, what is searched, and whether two records are one human being."""

from django import forms
from django.utils.translation import gettext_lazy as _

from gwanmun.people.service import PersonLink

__all__ = ["PURPOSES", "LinkForm", "PurposeForm", "SearchForm", "purpose_label"]

PURPOSES = {
    "inspection": _("Inspection at the border"),
    "precheck": _("Check before boarding"),
    "application": _("Application or request of the person"),
    "investigation": _("Investigation of a violation"),
    "correction": _("Correction of records"),
    "control": _("Control of data protection"),
}
OTHER = "other"


def purpose_label(purpose: str) -> str:
    """The words for a stated purpose; a written one speaks for itself."""
    return str(PURPOSES.get(purpose, purpose))


class PurposeForm(forms.Form):
    """One of the usual purposes, or another one in words."""

    purpose = forms.ChoiceField(
        label=_("Purpose"),
        help_text=_("It is written down with everything that you read, and the person can see it."),
        choices=[*PURPOSES.items(), (OTHER, _("Another purpose, in words"))],
    )
    words = forms.CharField(label=_("In words"), max_length=200, required=False)

    def clean(self) -> dict[str, object]:
        cleaned = super().clean() or {}
        if cleaned.get("purpose") == OTHER and not str(cleaned.get("words", "")).strip():
            self.add_error("words", _("Write the purpose."))
        return cleaned

    def stated(self) -> str:
        """What is written into the log."""
        chosen: str = self.cleaned_data["purpose"]
        return self.cleaned_data["words"].strip() if chosen == OTHER else chosen


class SearchForm(forms.Form):
    """A number (exact) or a name in any script (by likeness)."""

    q = forms.CharField(
        label=_("Name, passport or registration number, flight"),
        min_length=2,
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )


class LinkForm(forms.Form):
    """A judgement on two records."""

    other = forms.UUIDField(label=_("Key of the other record"))
    verdict = forms.ChoiceField(
        label=_("Are the two records one person?"),
        choices=[
            (PersonLink.Verdict.SAME, _("Same person")),
            (PersonLink.Verdict.DIFFERENT, _("Different persons")),
            (PersonLink.Verdict.UNSURE, _("Not certain")),
        ],
    )
    evidence = forms.CharField(label=_("Evidence"), widget=forms.Textarea(attrs={"rows": 2}), max_length=1000)
