"""Registers the app with Django."""

from django.apps import AppConfig


class BorderConfig(AppConfig):
    name = "gwanmun.divisions.border"
    label = "border"
