"""What happened to a subject, and who looked at a person."""

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from gwanmun.kernel.ids import time_of
from gwanmun.platform.audit.models import Entry, Read, Unsealed

__all__ = ["history_of", "history_of_person", "oldest_unsealed_at", "reads_of"]


def history_of(subject: str) -> QuerySet[Entry]:
    """The events of a subject, oldest first."""
    return Entry.objects.filter(subject=subject).order_by("at", "pk")


def history_of_person(person_id: UUID) -> QuerySet[Entry]:
    """The events that name a person, newest first."""
    return Entry.objects.filter(person_id=person_id).order_by("-at", "-pk")


def reads_of(person_id: UUID) -> QuerySet[Read]:
    """Who looked at the data of a person, newest first. She may see this herself."""
    return Read.objects.filter(person_id=person_id).order_by("-at", "-pk")


def oldest_unsealed_at() -> datetime | None:
    """When the first of the entries and reads that wait for a seal was written; None when nothing waits."""
    first = Unsealed.objects.order_by("pk").values_list("pk", flat=True).first()
    return time_of(first) if first else None
