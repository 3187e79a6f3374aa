"""Whose notices are whose."""

from django.db.models import QuerySet

from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.service import owner_may
from gwanmun.platform.notices.models import CaughtMail, Notice

__all__ = ["caught_mails", "notices_for", "notices_of"]


def notices_for(by: Actor) -> QuerySet[Notice]:
    """The notices to the actor herself, newest first. Unread ones have no `read_at`."""
    return Notice.objects.filter(recipient=by.id)


def notices_of(by: Actor, owner: str) -> QuerySet[Notice]:
    """The notices about `owner` to anybody, newest first; none when the owner's policy says so."""
    notices = Notice.objects.filter(owner=owner)
    return notices if owner_may(by, "read", owner) else notices.none()


def caught_mails() -> QuerySet[CaughtMail]:
    """The mails of a demonstration, newest first. Only a demonstration shows them."""
    return CaughtMail.objects.all()
