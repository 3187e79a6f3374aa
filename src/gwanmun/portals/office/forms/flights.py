"""What narrows the flight board and the list of a flight."""

from django import forms
from django.utils.translation import gettext_lazy as _

from gwanmun.divisions.border.service import Answer, Flight
from gwanmun.portals.staff.ports import port_choices

__all__ = ["BoardFilter", "ListFilter"]

VERDICTS = [
    (Answer.Verdict.BOARD, _("Board")),
    (Answer.Verdict.BOARD_AND_INSPECT, _("Board, inspect on arrival")),
    (Answer.Verdict.DO_NOT_BOARD, _("Do not board")),
    (Answer.Verdict.CONTACT, _("Contact immigration")),
    (Answer.Verdict.INSUFFICIENT, _("Insufficient data")),
]


class BoardFilter(forms.Form):
    """Direction and port of the board; anything unknown means all."""

    direction = forms.ChoiceField(choices=Flight.Direction.choices, required=False)
    port = forms.ChoiceField(label=_("Port"), choices=lambda: [("", _("All ports")), *port_choices()], required=False)


class ListFilter(forms.Form):
    """Which answers of a flight's list are shown."""

    verdict = forms.ChoiceField(
        label=_("Answer"), choices=[("", _("All answers")), ("hit", _("With an open hit")), *VERDICTS], required=False
    )
