"""Registers the app with Django."""

from django.apps import AppConfig


class AppointmentsConfig(AppConfig):
    name = "gwanmun.platform.appointments"
    label = "appointments"
