"""Registers the app with Django."""

from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    name = "gwanmun.casework"
    label = "casework"
