"""Registers the app with Django, and finds the duties and the policies that apps declare."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class AccountsConfig(AppConfig):
    name = "gwanmun.platform.accounts"
    label = "accounts"

    def ready(self) -> None:
        autodiscover_modules("duties", "policy")
        import_module("gwanmun.platform.accounts.sign_in_events")  # listens to Django's signals of sign-in
