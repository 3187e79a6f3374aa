"""Registers the app with Django and finds the subscribers."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class OutboxConfig(AppConfig):
    name = "gwanmun.platform.outbox"
    label = "outbox"

    def ready(self) -> None:
        autodiscover_modules("subscribers")
