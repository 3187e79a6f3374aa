"""The pages of the office as entries of the navigation, each with the duties that open it."""

from django.utils.translation import gettext_lazy as _

from gwanmun.platform.web.navigation import Entry, Label, Section
from gwanmun.portals.office import duties

__all__ = ["SECTIONS"]


def _entry(label: Label, route: str, icon: str, opened_by: tuple[str, ...], summary: Label) -> Entry:
    return Entry(label, f"office:{route}", icon, frozenset(opened_by), summary)


SECTIONS = (
    Section(
        _("Before arrival"),
        (
            _entry(_("Flights"), "flights", "flight", duties.FLIGHTS, _("Flights, their passengers and the answers.")),
            _entry(_("Hits"), "hits", "target", duties.HITS, _("Travellers who look like listed persons.")),
            _entry(_("Messages"), "messages", "message", duties.MESSAGES, _("What carriers sent, and what failed.")),
        ),
    ),
    Section(
        _("Persons"),
        (
            _entry(_("Find a person"), "search", "search", duties.PERSONS, _("By number, or by a name in any script.")),
            _entry(
                _("Secondary inspection"),
                "secondary",
                "people",
                duties.SECONDARY,
                _("Travellers referred from the desks, longest waiting first."),
            ),
        ),
    ),
    Section(
        _("Visa and residence"),
        (
            _entry(
                _("Applications"),
                "cases",
                "list",
                duties.CASES,
                _("Received applications in the order of their due dates."),
            ),
        ),
    ),
    Section(
        _("Lists and carriers"),
        (
            _entry(_("Watch lists"), "watch-lists", "list", duties.WATCH_LISTS, _("Lists, their grounds and entries.")),
            _entry(_("Carriers"), "carriers", "globe", duties.CARRIERS, _("Carriers and their keys.")),
        ),
    ),
    Section(
        _("Control"),
        (_entry(_("Audit log"), "audit", "shield", duties.AUDIT, _("Who did what, sealed and verifiable.")),),
    ),
)
