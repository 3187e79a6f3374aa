"""Registers the app with Django."""

from django.apps import AppConfig


class OfficeConfig(AppConfig):
    name = "gwanmun.portals.office"
    label = "office"
