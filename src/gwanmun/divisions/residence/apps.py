"""Registers the app with Django, and its procedures with casework."""

from django.apps import AppConfig


class ResidenceConfig(AppConfig):
    name = "gwanmun.divisions.residence"
    label = "residence"

    def ready(self) -> None:
        from gwanmun.divisions.residence import duties, effects, letters, subscribers  # noqa: F401 - their declarations
        from gwanmun.divisions.residence.extension import case_type, routes  # noqa: F401
