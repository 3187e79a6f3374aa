"""Registers the app with Django, and its pages with the navigation."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from gwanmun.platform.web.navigation import Entry, Section, register

_PAGES = (
    Entry(
        _("My stay"),
        "public:mine",
        "person",
        frozenset({"residence.apply"}),
        _("How long you may stay, and your applications."),
    ),
)


class PublicConfig(AppConfig):
    name = "gwanmun.portals.public"
    label = "public"

    def ready(self) -> None:
        register("public", Section(_("For you"), _PAGES))
