"""The watch lists with how many they hold, the entries of one list, and one entry."""

from uuid import UUID

from django.db.models import Count, Q, QuerySet, TextField
from django.db.models.functions import Cast

from gwanmun.divisions.border.lists.entries import listed_person
from gwanmun.divisions.border.models import WatchList, WatchListEntry
from gwanmun.engines.screening import ListedPerson
from gwanmun.platform.access.service import Actor, visible

__all__ = ["entries_of_list", "lists_with_counts", "open_entry"]


def lists_with_counts(*, by: Actor) -> "QuerySet[WatchList]":
    """All lists by code, each with `in_force`: how many entries are not withdrawn."""
    in_force = Count("entries", filter=Q(entries__withdrawn_at=None))
    return visible(by, WatchList.objects.all()).annotate(in_force=in_force).order_by("code")


def entries_of_list(code: str, *, by: Actor, text: str = "", withdrawn: bool = False) -> "QuerySet[WatchListEntry]":
    """Entries whose reference or one of whose names contains `text`, by reference."""
    of_list = WatchListEntry.objects.filter(watch_list=code, withdrawn_at__isnull=not withdrawn)
    entries = visible(by, of_list).order_by("reference")
    if text.strip():
        entries = entries.annotate(all_names=Cast("names", TextField()))
        for word in text.split():
            entries = entries.filter(Q(reference__icontains=word) | Q(all_names__icontains=word))
    return entries


def open_entry(entry_id: UUID, *, by: Actor) -> tuple[WatchListEntry, ListedPerson]:
    """The entry and the listed person. Raises WatchListEntry.DoesNotExist."""
    entry = visible(by, WatchListEntry.objects.select_related("watch_list", "revision")).get(pk=entry_id)
    return entry, listed_person(entry)
