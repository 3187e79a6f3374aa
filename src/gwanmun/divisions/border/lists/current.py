"""The screening index of this process, in step with the tables at every question.

A change of a list takes effect with the next message: the newest revision is asked for (one indexed read), and what
changed since is laid over the index.
"""

from threading import Lock

from django.db.models import Max

from gwanmun.divisions.border.lists.entries import listed_person
from gwanmun.divisions.border.models import ListRevision, WatchListEntry
from gwanmun.engines.screening import ScreeningIndex, build_index

__all__ = ["current_index", "forget_index"]

_lock = Lock()
_current: tuple[int, ScreeningIndex] | None = None


def current_index() -> ScreeningIndex:
    """The index of all entries in force at the newest revision."""
    global _current  # noqa: PLW0603 - the index is the state of this process
    newest = ListRevision.objects.aggregate(newest=Max("pk"))["newest"] or 0
    known = _current
    if known and known[0] == newest:
        return known[1]
    with _lock:
        known = _current
        if known and known[0] >= newest:
            return known[1]
        index = _changed(known, newest) if known else _built(newest)
        _current = (newest, index)
        return index


def forget_index() -> None:
    """Drops the index, so that the next question builds it anew."""
    global _current  # noqa: PLW0603 - as above
    with _lock:
        _current = None


def _built(newest: int) -> ScreeningIndex:
    entries = WatchListEntry.objects.filter(withdrawn_at=None, revision_id__lte=newest)
    return build_index((listed_person(entry) for entry in entries.iterator()), version=str(newest))


def _changed(known: tuple[int, ScreeningIndex], newest: int) -> ScreeningIndex:
    seen, index = known
    changed = list(WatchListEntry.objects.filter(revision_id__gt=seen, revision_id__lte=newest))
    upserts = [listed_person(entry) for entry in changed if entry.withdrawn_at is None]
    removals = [str(entry.pk) for entry in changed if entry.withdrawn_at is not None]
    return index.with_changes(upserts, removals, version=str(newest))
