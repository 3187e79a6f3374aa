"""Registers the app with Django."""

from django.apps import AppConfig


class PolicyConfig(AppConfig):
    name = "gwanmun.divisions.policy"
    label = "policy"
