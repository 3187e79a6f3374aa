"""Registers the app with Django, and the desk with the navigation."""

from django.apps import AppConfig

from gwanmun.platform.web.navigation import register
from gwanmun.portals.counter.navigation import SECTIONS


class CounterConfig(AppConfig):
    name = "gwanmun.portals.counter"
    label = "counter"

    def ready(self) -> None:
        register("counter", *SECTIONS)
