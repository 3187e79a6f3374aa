"""Registers the app with Django, and its pages with the navigation."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from gwanmun.platform.web.navigation import Entry, Section, register

_PAGES = (
    Entry(_("The law in force"), "law:law", "law", summary=_("Acts, rules and dated values on any day.")),
    Entry(
        _("What the office vouches for"),
        "law:statements",
        "shield",
        frozenset({"law.confirm"}),
        _("Uncertain values that two officers of the office have stated."),
    ),
    Entry(_("Check a situation"), "law:questions", "question", summary=_("Put facts to the law and read its reasons.")),
)


class LawConfig(AppConfig):
    name = "gwanmun.portals.law"
    label = "law_browser"

    def ready(self) -> None:
        from gwanmun.divisions.border.service import use_office_settings
        from gwanmun.divisions.policy.service import office_settings

        use_office_settings(office_settings)
        register("law", Section(_("Law"), _PAGES))
