"""Events of the audit log in words, for time lines."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from gwanmun.platform.audit.service import Entry

__all__ = ["ShownEvent", "event_title", "shown_events"]

_TITLES: dict[str, tuple[Promise, str]] = {
    "account.made": (_("Account made"), ""),
    "account.deactivated": (_("Account closed"), "warn"),
    "account.duties_changed": (_("Duties changed"), "warn"),
    "account.password_reset": (_("Password set anew"), "warn"),
    "account.signed_in": (_("Signed in"), ""),
    "account.signed_out": (_("Signed out"), ""),
    "account.sign_in_failed": (_("Sign-in failed"), "warn"),
    "account.locked_out": (_("Locked after failed sign-ins"), "warn"),
    "audit.log.verified": (_("Audit log verified"), ""),
    "border.carrier.added": (_("Carrier taken on"), ""),
    "border.carrier.key_issued": (_("Key issued to a carrier"), ""),
    "border.carrier.key_revoked": (_("Key of a carrier revoked"), "warn"),
    "border.hit.adjudicated": (_("Hit judged"), "warn"),
    "border.inspection.admitted": (_("Admitted at the desk"), "good"),
    "border.inspection.departed": (_("Departure cleared at the desk"), "good"),
    "border.inspection.referred": (_("Referred to secondary inspection"), "warn"),
    "border.inspection.refused": (_("Entry refused at the desk"), "bad"),
    "border.passenger_list.exported": (_("Passenger list exported"), "warn"),
    "border.precheck.answered": (_("Passenger list answered"), ""),
    "border.precheck.cancelled": (_("Cancellation noted"), ""),
    "border.precheck.rechecked": (_("Answered anew before boarding"), ""),
    "border.precheck.unreadable": (_("A message could not be read"), "warn"),
    "border.watch_list.described": (_("Watch list described"), ""),
    "border.watch_list.loaded": (_("Entries written to a watch list"), ""),
    "border.watch_list.withdrawn": (_("Entry withdrawn from a watch list"), "warn"),
    "case.secondary_inspection.opened": (_("Secondary inspection opened"), "warn"),
    "case.secondary_inspection.begin_interview": (_("Interview begun"), ""),
    "case.secondary_inspection.admit": (_("Secondary inspection: admit"), "good"),
    "case.secondary_inspection.refuse": (_("Secondary inspection: refuse"), "bad"),
    "case.secondary_inspection.release": (_("Secondary inspection: departure allowed"), "good"),
    "case.secondary_inspection.correct": (_("Secondary inspection: last act taken back"), "warn"),
    "people.document.reported": (_("Document reported"), "bad"),
    "people.document.report_withdrawn": (_("Report of a document withdrawn"), ""),
    "people.link.judged": (_("Records compared"), ""),
    "people.link.withdrawn": (_("Comparison of records withdrawn"), ""),
    "people.movement.departed": (_("Departed"), ""),
    "people.movement.entered": (_("Entered"), "good"),
    "people.persons.loaded": (_("Persons loaded"), ""),
    "people.person.registered": (_("Person registered"), ""),
}
_SHOWN = ("port", "desk", "transport", "flight", "status", "until", "ground", "verdict", "reason", "evidence", "code")


@dataclass(frozen=True, slots=True)
class ShownEvent:
    """One line of a time line."""

    at: datetime
    title: str
    tone: str
    by: str
    detail: str


def event_title(kind: str) -> str:
    """What happened, in words; a kind without words is shown by itself."""
    return str(_TITLES[kind][0]) if kind in _TITLES else kind


def shown_events(entries: Iterable[Entry]) -> list[ShownEvent]:
    """The entries in their order."""
    return [
        ShownEvent(entry.at, event_title(entry.kind), _TITLES.get(entry.kind, ("", ""))[1], entry.actor_name,
                   " · ".join(str(entry.data[name]) for name in _SHOWN if entry.data.get(name)))
        for entry in entries
    ]  # fmt: skip
