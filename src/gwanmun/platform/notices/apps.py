"""Registers the app with Django, and finds the notices that other apps declare in their `notices.py`."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class NoticesConfig(AppConfig):
    name = "gwanmun.platform.notices"
    label = "notices"

    def ready(self) -> None:
        autodiscover_modules("notices")
