"""Registers the app with Django."""

from django.apps import AppConfig


class OpsConfig(AppConfig):
    name = "gwanmun.portals.ops"
    label = "ops"
