"""Registers the app with Django."""

from django.apps import AppConfig


class CounterConfig(AppConfig):
    name = "gwanmun.portals.counter"
    label = "counter"
