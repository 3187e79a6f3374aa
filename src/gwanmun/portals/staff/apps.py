"""Registers the app with Django."""

from django.apps import AppConfig


class StaffConfig(AppConfig):
    name = "gwanmun.portals.staff"
    label = "staff"
