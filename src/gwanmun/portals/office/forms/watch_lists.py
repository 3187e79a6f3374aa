"""Entries of watch lists: one by hand, many from a file, and withdrawal."""

from django import forms
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from gwanmun.divisions.border.service import ListDescription, WatchList
from gwanmun.engines.screening import ListedDocument, ListedName, ListedPerson
from gwanmun.kernel.partial_dates import PartialDate
from gwanmun.portals.staff.grounds import grounds_of_day

__all__ = ["DescriptionForm", "EntryForm", "EntrySearch", "UploadForm", "WithdrawalForm"]

_MOST_BYTES = 64 * 1024 * 1024
_ENCODINGS = ("utf-8-sig", "cp949")  # what spreadsheets in Korea write


def _grounds() -> list[tuple[str, str]]:
    language = get_language() or "ko"
    bans = [ground for ground in grounds_of_day(timezone.localdate()) if ground.code.startswith("A11-")]
    return [(ground.code, f"{ground.code} {ground.text(language)}") for ground in bans]


class DescriptionForm(forms.Form):
    """What has to be said of a list before anybody is written to it."""

    code = forms.SlugField(label=_("Code"), max_length=30, help_text=_("Small letters and hyphens; it never changes."))
    title_ko = forms.CharField(label=_("Title in Korean"), max_length=120)
    title_en = forms.CharField(label=_("Title in English"), max_length=120)
    owner = forms.CharField(label=_("Owner"), max_length=120, help_text=_("The agency that answers for the list."))
    source = forms.CharField(label=_("Source"), max_length=200)
    ground = forms.ChoiceField(label=_("Ground"), choices=_grounds)
    effect = forms.ChoiceField(
        label=_("Effect"),
        choices=[(WatchList.Effect.REFUSE, _("Refuse entry")), (WatchList.Effect.INSPECT, _("Look closer"))],
    )
    review_on = forms.DateField(label=_("Review"), widget=forms.DateInput(attrs={"type": "date"}))
    expires_on = forms.DateField(
        label=_("Expires"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )  # fmt: skip

    confidential = forms.BooleanField(
        label=_("Confidential"), required=False,
        help_text=_("Owner and source are shown to keepers of lists alone."),
    )  # fmt: skip

    def description(self) -> ListDescription:
        """The form as the action takes it."""
        return ListDescription(**self.cleaned_data)


class EntrySearch(forms.Form):
    """A word of a name, or the owner's reference. Posted: it may be a name."""

    q = forms.CharField(label=_("Name or reference"), required=False, max_length=80)
    withdrawn = forms.BooleanField(label=_("Withdrawn entries"), required=False)


class EntryForm(forms.Form):
    """One person for the list."""

    reference = forms.CharField(
        label=_("Reference"), help_text=_("Key of the entry at the list's owner."), max_length=40
    )  # fmt: skip
    surname = forms.CharField(label=_("Surname"), required=False, max_length=120)
    given = forms.CharField(label=_("Given names"), required=False, max_length=120)
    aliases = forms.CharField(
        label=_("Other names"), help_text=_("One a line, in any script."), required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip
    birth = forms.CharField(label=_("Date of birth"), help_text="YYYY, YYYY-MM, YYYY-MM-DD", required=False)
    nationality = forms.RegexField(
        r"^[A-Z]{3}$", label=_("Nationality"), help_text=_("Three letters, such as KOR."), required=False
    )
    sex = forms.ChoiceField(
        label=_("Sex"), choices=[("", _("Not known")), ("F", _("Female")), ("M", _("Male")), ("X", "X")], required=False
    )
    document = forms.CharField(label=_("Document number"), required=False, max_length=30)
    issuer = forms.RegexField(r"^[A-Z]{3}$", label=_("Issuing state"), required=False)

    def clean_birth(self) -> PartialDate | None:
        text = self.cleaned_data["birth"].strip()
        try:
            return PartialDate.parse(text) if text else None
        except ValueError as wrong:
            raise forms.ValidationError(_("Write YYYY, YYYY-MM or YYYY-MM-DD.")) from wrong

    def clean(self) -> dict[str, object]:
        cleaned = super().clean() or {}
        if not (cleaned.get("surname") or cleaned.get("given")):
            self.add_error("surname", _("Write a surname or given names."))
        return cleaned

    def person(self, code: str) -> ListedPerson:
        """The entry as the screening engine takes it."""
        data = self.cleaned_data
        names = [ListedName(surname=data["surname"], given=data["given"])]
        names += [ListedName(text=line, quality="alias") for line in data["aliases"].splitlines() if line.strip()]
        return ListedPerson(
            id=f"{code}:{data['reference']}",
            names=tuple(names),
            births=(data["birth"],) if data["birth"] else (),
            nationalities=(data["nationality"],) if data["nationality"] else (),
            sex=data["sex"] or None,
            documents=(ListedDocument(data["document"], data["issuer"]),) if data["document"] else (),
            list_id=code,
        )


class UploadForm(forms.Form):
    """A CSV file of entries."""

    file = forms.FileField(
        label=_("CSV file"),
        help_text=_("Columns: id, surname, given_names, full_name, aliases, births, nationalities, sex, documents."),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,text/csv"}),
    )
    sound_lines_only = forms.BooleanField(
        label=_("Write the sound lines even when others have faults"), required=False
    )  # fmt: skip

    def clean_file(self) -> list[str]:
        """The lines of the file.

        Raises:
            ValidationError: too big, or text in neither UTF-8 nor the Korean code page.
        """
        uploaded = self.cleaned_data["file"]
        if uploaded.size > _MOST_BYTES:
            raise forms.ValidationError(_("The file is larger than 64 MB. Divide it."))
        content: bytes = uploaded.read()
        for encoding in _ENCODINGS:
            try:
                return content.decode(encoding).splitlines(keepends=True)
            except UnicodeDecodeError:
                continue
        raise forms.ValidationError(_("The file is no text in UTF-8 or CP949. Save it as “CSV UTF-8”."))


class WithdrawalForm(forms.Form):
    """Why an entry leaves its list."""

    because = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 2}), max_length=1000)
