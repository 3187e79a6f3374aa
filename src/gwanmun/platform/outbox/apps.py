"""Registers the app with Django, listens to the audit log, and finds the subscribers."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class OutboxConfig(AppConfig):
    name = "gwanmun.platform.outbox"
    label = "outbox"

    def ready(self) -> None:
        from gwanmun.platform.audit.service import tell_of_entries
        from gwanmun.platform.outbox.service import announce

        tell_of_entries(announce)
        autodiscover_modules("subscribers")
