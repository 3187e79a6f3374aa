"""Registers the app with Django, and its pages with the navigation."""

from django.apps import AppConfig

from gwanmun.platform.web.navigation import register
from gwanmun.portals.office.navigation import SECTIONS


class OfficeConfig(AppConfig):
    name = "gwanmun.portals.office"
    label = "office"

    def ready(self) -> None:
        register("office", *SECTIONS)
