"""The few questions before an application. Nothing of them is stored."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from gwanmun.divisions.residence.service import Applicant
from gwanmun.platform.web.countries import country_choices
from gwanmun.portals.public.statuses import status_choices

__all__ = ["ExtensionCheckForm"]


class ExtensionCheckForm(forms.Form):
    """Status, end of the stay, nationality and birth date."""

    status_code = forms.ChoiceField(
        label=_("Your status of stay"), help_text=_("It is printed on your registration card or visa, such as D-2-2.")
    )
    permitted_until = forms.DateField(
        label=_("Last day of your stay"),
        help_text=_("It is printed on your registration card."),
        widget=forms.DateInput(attrs={"type": "date"}),
    )
    nationality = forms.ChoiceField(label=_("Your nationality"))
    birth_on = forms.DateField(
        label=_("Your date of birth"),
        widget=forms.DateInput(attrs={"type": "date", "autocomplete": "bday"}),
    )
    registered = forms.TypedChoiceField(
        label=_("Do you have a registration card?"),
        choices=[("yes", _("Yes")), ("no", _("No"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose = [("", _("Choose"))]
        self.fields["status_code"].choices = choose + status_choices(timezone.localdate())  # type: ignore[attr-defined]
        self.fields["nationality"].choices = choose + country_choices(get_language() or "en")  # type: ignore[attr-defined]

    def clean_birth_on(self) -> date:
        born: date = self.cleaned_data["birth_on"]
        if born > timezone.localdate():
            raise forms.ValidationError(_("A date of birth lies in the past."))
        return born

    def applicant(self) -> Applicant:
        """What was said, as the law asks it."""
        return Applicant(**self.cleaned_data)
