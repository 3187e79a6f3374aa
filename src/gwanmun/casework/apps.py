"""Registers the app with Django."""

from importlib import import_module

from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    name = "gwanmun.casework"
    label = "casework"

    def ready(self) -> None:
        import_module("gwanmun.casework.gaps")  # registers the check of declarations
