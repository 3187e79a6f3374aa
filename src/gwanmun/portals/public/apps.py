"""Registers the app with Django."""

from django.apps import AppConfig


class PublicConfig(AppConfig):
    name = "gwanmun.portals.public"
    label = "public"
