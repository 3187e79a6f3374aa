"""Registers the app with Django."""

from django.apps import AppConfig

from gwanmun.platform.web.demonstration import register_accounts


class SyntheticConfig(AppConfig):
    name = "gwanmun.synthetic"
    label = "synthetic"

    def ready(self) -> None:
        """The synthetic officers and applicants may be chosen on the sign-in page of a demonstration site."""
        from gwanmun.synthetic.applicants import DEMONSTRATION_APPLICANTS
        from gwanmun.synthetic.demonstration import DEMONSTRATION_ACCOUNTS

        register_accounts(lambda: (*DEMONSTRATION_ACCOUNTS, *DEMONSTRATION_APPLICANTS))
