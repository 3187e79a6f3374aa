"""Forms of the desk: the post, the document, what was asked and seen, and the three acts."""

from typing import Any, get_args

from django import forms
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from gwanmun.engines.mrtd import MrzReading
from gwanmun.kernel.partial_dates import PartialDate
from gwanmun.law.immigration_act.entry_facts import Purpose
from gwanmun.law.wording import wording
from gwanmun.portals.counter.documents import UnreadableDocument, read_typed, read_zone
from gwanmun.portals.staff.grounds import grounds_of_day
from gwanmun.portals.staff.ports import port_choices

__all__ = ["FREQUENT_PURPOSES", "ActForm", "PostForm", "TypedForm", "ZoneForm"]

FREQUENT_PURPOSES = ("tourism", "business", "family", "study", "work", "transit", "event", "medical", "residence")
_BIOMETRICS = [
    ("", _("Not yet")),
    ("given", _("Given")),
    ("exempt", _("Exempt")),
    ("not_possible", _("Not possible")),
    ("refused", _("Refused")),
]
_COUNTRY = r"^[A-Z]{1,3}$"


def _purposes() -> list[tuple[str, object]]:
    language = get_language() or "ko"
    rest = [purpose for purpose in get_args(Purpose) if purpose not in FREQUENT_PURPOSES]
    return [(code, _purpose(code, language)) for code in (*FREQUENT_PURPOSES, *rest)]


def _purpose(code: str, language: str) -> object:
    """The words for a purpose; "official" is also a kind of passport, which the law words first."""
    return _("Official business") if code == "official" else wording("value", code, language)


def _grounds() -> list[tuple[str, object]]:
    language = get_language() or "ko"
    named = [(ground.code, f"{ground.code} {ground.text(language)}") for ground in grounds_of_day(timezone.localdate())]
    return [("", _("Choose the ground")), *named]


class PostForm(forms.Form):
    """Which port, which desk, which direction."""

    port = forms.ChoiceField(label=_("Port"), choices=port_choices)
    number = forms.RegexField(r"^[\w-]{1,20}$", label=_("Desk"), help_text=_("As on the sign, such as E-14."))
    direction = forms.ChoiceField(
        label=_("Travellers"), choices=[("entry", _("Arriving")), ("departure", _("Departing"))],
        widget=forms.RadioSelect,
    )  # fmt: skip


class ZoneForm(forms.Form):
    """The machine readable zone. `reading` is set once it is valid."""

    mrz = forms.CharField(
        label=_("Machine readable zone"),
        help_text=_("Scan, paste or type it, then Enter."),
        widget=forms.Textarea(
            attrs={"rows": 3, "class": "mono", "autofocus": True, "autocomplete": "off", "autocapitalize": "characters",
                   "spellcheck": "false", "data-zone": ""}
        ),
        max_length=400,
    )  # fmt: skip

    reading: MrzReading

    def clean_mrz(self) -> str:
        try:
            self.reading = read_zone(self.cleaned_data["mrz"], on=timezone.localdate())
        except UnreadableDocument as problem:
            raise forms.ValidationError(str(problem)) from problem
        return "\n".join(self.reading.lines)


class TypedForm(forms.Form):
    """A passport whose zone cannot be read, typed from its page."""

    surname = forms.CharField(label=_("Surname"), max_length=60, required=False)
    given_names = forms.CharField(label=_("Given names"), max_length=60, required=False)
    nationality = forms.RegexField(_COUNTRY, label=_("Nationality"), help_text=_("Three letters, such as KOR."))
    issuer = forms.RegexField(_COUNTRY, label=_("Issuing state"), required=False)
    document_number = forms.RegexField(r"^[A-Za-z0-9]{4,9}$", label=_("Passport number"))
    birth = forms.CharField(label=_("Date of birth"), help_text="YYYY, YYYY-MM, YYYY-MM-DD")
    sex = forms.ChoiceField(label=_("Sex"), choices=[("F", _("Female")), ("M", _("Male")), ("X", "X")])
    expires_on = forms.DateField(label=_("Expires"), widget=forms.DateInput(attrs={"type": "date"}))

    reading: MrzReading

    def clean_birth(self) -> PartialDate:
        try:
            return PartialDate.parse(self.cleaned_data["birth"].strip())
        except ValueError as wrong:
            raise forms.ValidationError(_("Write YYYY, YYYY-MM or YYYY-MM-DD.")) from wrong

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.errors:
            return cleaned
        fields = cleaned | {"issuer": cleaned["issuer"] or cleaned["nationality"]}
        if not fields["surname"]:  # a single name is the surname of a zone
            fields |= {"surname": fields["given_names"], "given_names": ""}
        try:
            self.reading = read_typed(fields, on=timezone.localdate())
        except UnreadableDocument as problem:
            raise forms.ValidationError(str(problem)) from problem
        return cleaned


class ActForm(ZoneForm):
    """The zone with what was asked and seen, the note, and for a refusal its ground.

    The zone travels with the form, so that every act decides on the facts of its own moment.
    """

    mrz = forms.CharField(widget=forms.HiddenInput, max_length=400)
    purpose = forms.ChoiceField(
        label=_("Purpose of entry"), choices=_purposes, required=False, widget=forms.RadioSelect
    )
    biometrics = forms.ChoiceField(
        label=_("Fingerprints and face"), choices=_BIOMETRICS, required=False, widget=forms.RadioSelect
    )  # fmt: skip
    declared = forms.BooleanField(label=_("Arrival declaration filed"), required=False)
    note = forms.CharField(label=_("Finding"), required=False, max_length=4000)
    ground = forms.ChoiceField(label=_("Ground"), choices=_grounds, required=False)
