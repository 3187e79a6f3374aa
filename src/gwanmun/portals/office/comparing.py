"""A traveller beside a listed person, line by line: what agrees, what differs, what is not known of one of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from gwanmun.divisions.border.service import Booking
from gwanmun.engines.screening import ListedPerson
from gwanmun.people.service import fold_name

__all__ = ["Line", "compared"]


@dataclass(frozen=True, slots=True)
class Line:
    """One particular of both; `kind` says how its values are written. `agrees` is None where one side is silent."""

    label: str | Promise
    kind: str
    traveller: Sequence[object]
    listed: Sequence[object]
    agrees: bool | None


def compared(booking: Booking, listed: ListedPerson) -> list[Line]:
    """Names, birth, nationality, sex and documents, in this order."""
    return [
        _names(booking, listed),
        _births(booking, listed),
        _line(_("Nationality"), "country", [booking.nationality], list(listed.nationalities)),
        _line(_("Sex"), "text", [booking.sex], [listed.sex or ""]),
        _documents(booking, listed),
    ]


def _line(label: Promise, kind: str, traveller: Sequence[object], listed: Sequence[object]) -> Line:
    ours, theirs = [value for value in traveller if value], [value for value in listed if value]
    agrees = bool(set(ours) & set(theirs)) if ours and theirs else None
    return Line(label, kind, ours, theirs, agrees)


def _names(booking: Booking, listed: ListedPerson) -> Line:
    """Spelled alike letter by letter, whatever the order of the parts; likeness is for the reasons to say."""
    own = set(fold_name(booking.surname, booking.given_names).split())
    same = any(set(fold_name(str(name).replace(",", " ")).split()) == own for name in listed.names)
    return Line(_("Names"), "name", [f"{booking.surname} {booking.given_names}".strip()], list(listed.names), same)


def _births(booking: Booking, listed: ListedPerson) -> Line:
    if booking.birth is None or not listed.births:
        agrees = None
    else:
        agrees = any(booking.birth.may_equal(birth) for birth in listed.births)
    return Line(_("Date of birth"), "date", [booking.birth] if booking.birth else [], list(listed.births), agrees)


def _documents(booking: Booking, listed: ListedPerson) -> Line:
    numbers = {_bare(document.number) for document in listed.documents}
    own = booking.document_number
    agrees = _bare(own) in numbers if own and numbers else None
    shown = [f"{document.number} {document.issuer}".strip() for document in listed.documents]
    return Line(_("Document"), "mono", [f"{own} {booking.document_issuer}".strip()] if own else [], shown, agrees)


def _bare(number: str) -> str:
    return "".join(c for c in number.upper() if c.isalnum())
