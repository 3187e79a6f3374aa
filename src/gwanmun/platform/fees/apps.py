"""Registers the app with Django."""

from django.apps import AppConfig


class FeesConfig(AppConfig):
    name = "gwanmun.platform.fees"
    label = "fees"
