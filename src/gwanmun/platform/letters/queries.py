"""The letters of an owner."""

from django.db.models import QuerySet

from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.service import owner_may
from gwanmun.platform.letters.models import Letter

__all__ = ["letters_of"]


def letters_of(by: Actor, owner: str) -> QuerySet[Letter]:
    """The letters of `owner`, newest first with their delivery; none when the owner's policy says so."""
    letters = Letter.objects.filter(owner=owner).prefetch_related("delivery")
    return letters if owner_may(by, "read", owner) else letters.none()
