"""Registers the app with Django, and finds the letters that other apps declare in their `letters.py`."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class LettersConfig(AppConfig):
    name = "gwanmun.platform.letters"
    label = "letters"

    def ready(self) -> None:
        autodiscover_modules("letters")
