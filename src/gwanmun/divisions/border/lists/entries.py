"""Rows of the watch lists as listed persons of the screening engine."""

import json

from gwanmun.divisions.border.models import WatchListEntry
from gwanmun.engines.screening import ListedDocument, ListedName, ListedPerson
from gwanmun.kernel.partial_dates import PartialDate

__all__ = ["listed_person"]


def listed_person(entry: WatchListEntry) -> ListedPerson:
    """The entry as the engine compares it. Its id is the entry's key, its list the code of the watch list."""
    return ListedPerson(
        id=str(entry.pk),
        names=tuple(ListedName(**name) for name in entry.names),
        births=tuple(PartialDate.parse(birth) for birth in entry.births),
        nationalities=tuple(entry.nationalities),
        sex=entry.sex or None,
        documents=tuple(ListedDocument(**document) for document in json.loads(entry.documents or "[]")),
        list_id=entry.watch_list_id,
    )
