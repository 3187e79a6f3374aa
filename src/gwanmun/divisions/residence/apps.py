"""Registers the app with Django."""

from django.apps import AppConfig


class ResidenceConfig(AppConfig):
    name = "gwanmun.divisions.residence"
    label = "residence"
