"""Registers the app with Django."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "gwanmun.platform.web"
    label = "web"
