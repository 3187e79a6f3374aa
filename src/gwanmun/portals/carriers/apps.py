"""Registers the app with Django."""

from django.apps import AppConfig


class CarriersConfig(AppConfig):
    name = "gwanmun.portals.carriers"
    label = "carriers"
