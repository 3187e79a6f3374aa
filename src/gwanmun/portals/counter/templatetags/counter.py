"""`{% load counter %}`: the words of the desk, some of them in both languages at once."""

from django import template
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from gwanmun.divisions.border.service import Inspection
from gwanmun.kernel.refusals import Text
from gwanmun.platform.web.countries import country_name

__all__ = ["register"]

register = template.Library()

_ZONE_FIELDS: dict[str, Promise] = {
    "document_number": _("Document number"),
    "birth": _("Date of birth"),
    "expires_on": _("Expires"),
    "personal_number": _("Personal number"),
    "composite": _("Whole zone"),
    "name": _("Name"),
    "issuer": _("Issuing state"),
    "nationality": _("Nationality"),
    "sex": _("Sex"),
    "document_type": _("Kind of document"),
}
_TOLD = {
    "admitted": Text("입국이 허가되었습니다.", "You are admitted."),
    "admitted_until": Text(
        "입국이 허가되었습니다. 체류자격은 {status}이며 {until}까지 머무를 수 있습니다.",
        "You are admitted with status {status}. You may stay until {until}.",
    ),
    "departed": Text("출국심사가 끝났습니다. 안녕히 가십시오.", "Your departure is cleared. Goodbye."),
    "referred": Text(
        "확인할 것이 있어 재심사실로 안내합니다. 여권을 가지고 직원을 따라가 주십시오.",
        "We need to check something. Please take your passport and follow the officer to secondary inspection.",
    ),
    "refused": Text(
        "입국이 허가되지 않았습니다. 사유와 불복 방법은 통지서에 적혀 있습니다.",
        "Entry is not permitted. The notice tells you the ground and what you can do against it.",
    ),
    "stopped": Text("출국이 제한되어 있습니다.", "Your departure is restricted."),
}


@register.filter
def zone_field(name: str) -> str | Promise:
    """A field of the machine readable zone in words."""
    return _ZONE_FIELDS.get(name, name)


@register.filter
def words(text: str) -> list[str]:
    """The words of a text, to loop over."""
    return text.split()


@register.filter
def told(inspection: Inspection, language: str) -> str:
    """What the officer tells the traveller, in one language."""
    until = inspection.permitted_until
    key = "admitted_until" if inspection.result == Inspection.Result.ADMITTED and until else inspection.result
    return _TOLD[key](language, status=inspection.status_code, until=until)


@register.filter
def both_countries(code: str) -> str:
    """A nationality in Korean and English."""
    return f"{country_name(code, 'ko')} {country_name(code, 'en')}"
