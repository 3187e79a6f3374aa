"""Accounts of a demonstration site, shown on its sign-in page. Whoever makes synthetic people registers them here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.conf import settings

from gwanmun.kernel.refusals import Text

__all__ = ["DemonstrationAccount", "accounts", "register_accounts"]


@dataclass(frozen=True, slots=True)
class DemonstrationAccount:
    """A synthetic officer whom a visitor may become: sign-in name, password, post and what she does."""

    username: str
    password: str
    post: Text
    work: Text


_providers: list[Callable[[], Sequence[DemonstrationAccount]]] = []


def register_accounts(provider: Callable[[], Sequence[DemonstrationAccount]]) -> None:
    """Adds a source of demonstration accounts; it is asked at each view of the sign-in page."""
    _providers.append(provider)


def accounts() -> list[DemonstrationAccount]:
    """The accounts to show: none unless the site is a demonstration."""
    if not settings.DEMONSTRATION:
        return []
    return [account for provider in _providers for account in provider()]
