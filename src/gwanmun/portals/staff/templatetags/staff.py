"""`{% load staff %}`: the words of border control on pages of officers."""

from collections.abc import Mapping

from django import template
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from gwanmun.divisions.border.service import Flight, airport
from gwanmun.kernel.refusals import LegalBasis
from gwanmun.law.wording import wording
from gwanmun.platform.web.citations import citation
from gwanmun.portals.staff.ports import port_name

__all__ = ["register"]

register = template.Library()

_WORDS: dict[str, str | Promise] = {
    "none": _("No reason"),
    "inspection_on_arrival": _("Inspection on arrival"),
    "contact_duty_desk": _("Call the duty desk"),
    "data_missing": _("Data missing"),
    "cancelled": _("Cancelled"),
    "entry_not_permitted": _("Entry not permitted"),
    "departure_not_permitted": _("Departure not permitted"),
    "not_permitted": _("Not permitted"),
    "document_expired": _("Document expired"),
    "document_invalid": _("Document not valid"),
    "no_visa": _("No visa"),
    "no_travel_authorisation": _("No travel authorisation"),
    "expected": pgettext_lazy("flight", "Expected"),
    "closed": pgettext_lazy("flight", "Closed"),
    "landed": pgettext_lazy("flight", "Landed"),
    "left": pgettext_lazy("flight", "Left"),
    "on_board": _("On board"),
    "not_on_board": _("Not on board"),
    "ordinary": _("Ordinary passport"),
    "diplomatic": _("Diplomatic passport"),
    "official": _("Official passport"),
    "seafarer": _("Seafarer's document"),
    "refugee_travel_document": _("Refugee travel document"),
    "alien_passport": _("Alien's passport"),
    "visa": _("Visa"),
    "keta": "K-ETA",
    "reentry_permit": _("Re-entry permit"),
    "entry_permit": _("Entry permit"),
    "abtc": "ABTC",
    "arrival": _("Arrival"),
    "entry": _("Entry"),
    "departure": _("Departure"),
    "answered": _("Answered"),
    "unreadable": _("Unreadable"),
    "failed": _("Failed on our side"),
    "refuse": _("Refuse entry"),
    "inspect": _("Look closer"),
    "open": _("Open"),
    "strong": pgettext_lazy("likeness", "Strong"),
    "possible": pgettext_lazy("likeness", "Possible"),
    "weak": pgettext_lazy("likeness", "Weak"),
    "same": _("Same person"),
    "different": _("Different persons"),
    "unsure": _("Not certain"),
    "passenger": _("Passenger"),
    "crew": _("Crew"),
    "M": _("Male"),
    "F": _("Female"),
    "X": _("Unspecified"),
    "lost": _("Lost"),
    "stolen": _("Stolen"),
    "revoked": _("Revoked"),
    "forged": _("Forged"),
    "registration": _("Registration"),
    "passport": _("Passport"),
    "Hang": _("Hangul"),
    "Hani": _("Chinese characters"),
    "Jpan": _("Japanese script"),
    "residence.students": _("Students"),
    "residence.workers": _("Workers"),
    "residence.families": _("Families"),
    "residence.general": _("Other statuses"),
    "students": _("Students"),
    "workers": _("Workers"),
    "families": _("Families"),
    "others": _("Other statuses"),
    "quarantine": _("being checked"),
    "opened": _("Begun"),
    "filed": _("Document given"),
    "unfiled": _("Document taken off"),
    "assigned": _("Taken"),
    "ticked": _("Checked"),
    "unticked": _("Check opened again"),
    "note": _("Note"),
    "message": _("Message"),
    "primary": "",
    "alias": _("other name"),
    "correct": _("Taken back"),
    "dossier": _("Page of the person"),
    "booking": _("Passenger and answer"),
    "hit": _("Hit"),
    "desk": _("Inspection desk"),
    "inspection": _("Inspection"),
    "passenger list": _("Passenger list"),
    "passenger list export": _("Passenger list as a file"),
    "carrier message": _("Message of the carrier"),
    "search result": _("Search result"),
    "document number in full": _("Document number in full"),
}
_INSPECTIONS = {"admitted": "admitted", "departed": "departed", "refused": "refused", "referred": "secondary"}


@register.filter
def word(code: object) -> object:
    """The words for a stored code; a code without words is shown by itself."""
    return _WORDS.get(str(code), code)


@register.filter
def standing(flight: Flight) -> str:
    """How a flight stands now: announced, closed by its carrier, landed or left, cancelled."""
    return flight.standing(timezone.now()).value


@register.filter
def inspection_look(result: str) -> str:
    """The verdict under which the component set shows the result of an inspection."""
    return _INSPECTIONS.get(result, result)


@register.filter
def city(iata: str) -> str:
    """The city of an airport; a code that is not in the table is shown by itself."""
    found = airport(iata)
    return found.city(get_language() or "en") if found else iata


@register.filter
def port(code: str) -> str:
    """The name of a port of entry."""
    return port_name(code)


@register.filter
def masked(number: str) -> str:
    """The first and the last two characters of a number."""
    return f"{number[:2]}{'•' * max(3, len(number) - 4)}{number[-2:]}" if len(number) > 5 else "•••••"


@register.filter
def item(mapping: Mapping[object, object], key: object) -> object:
    """The value of a key, or nothing."""
    return mapping.get(key, "")


@register.filter
def in_language(thing: object, stem: str = "title") -> str:
    """`title_ko` or `title_en` of a row, by the active language."""
    return str(getattr(thing, f"{stem}_ko" if get_language() == "ko" else f"{stem}_en"))


@register.simple_tag
def articles(bases: "tuple[LegalBasis, ...]") -> SafeString:
    """Each article as a chip."""
    return format_html_join(" ", '<span class="article">{}</span>', ((citation(basis),) for basis in bases))


@register.simple_tag
def reason_text(reason: Mapping[str, str]) -> SafeString:
    """One piece of evidence as it was stored."""
    return format_html("{}", reason["ko"] if get_language() == "ko" else reason["en"])


@register.filter
def condition(code: str) -> str:
    """What has to be done before a traveller goes on, as the law words it."""
    return wording("condition", code, get_language() or "ko")
