"""Registers the app with Django."""

from django.apps import AppConfig


class OutboxConfig(AppConfig):
    name = "gwanmun.platform.outbox"
    label = "outbox"
