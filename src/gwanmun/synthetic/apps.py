"""Registers the app with Django."""

from django.apps import AppConfig


class SyntheticConfig(AppConfig):
    name = "gwanmun.synthetic"
    label = "synthetic"
