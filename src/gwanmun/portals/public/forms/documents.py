"""The file that proves something."""

from django import forms
from django.utils.translation import gettext_lazy as _

__all__ = ["DocumentForm"]


class DocumentForm(forms.Form):
    """One file. What it is, is told by its content and not by its name."""

    file = forms.FileField(
        label=_("File"),
        help_text=_("PDF, JPEG, PNG or HEIC, no more than 20 MB. A photo taken with a telephone is fine."),
        widget=forms.FileInput(attrs={"accept": ".pdf,.jpg,.jpeg,.png,.heic"}),
        error_messages={"required": _("Choose a file."), "empty": _("The file is empty.")},
    )
