"""Writes entries and reads into the log, in the transaction of the act itself."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from gwanmun.platform.access.actors import Actor
from gwanmun.platform.audit.canonical import instant, plain
from gwanmun.platform.audit.context import present_origin
from gwanmun.platform.audit.models import Entry, Read

__all__ = ["log_reads", "record", "tell_of_entries"]

_listeners: list[Callable[[Entry], None]] = []


def tell_of_entries(listener: Callable[[Entry], None]) -> None:
    """From now on `listener` is called with every new entry, inside the transaction of the act. For the outbox."""
    _listeners.append(listener)


def record(
    *, kind: str, by: Actor, at: datetime, subject: str, person_id: UUID | None = None, data: Mapping[str, Any]
) -> Entry:
    """Appends the event of an act and hands it to the subscribers of `kind`. Call it inside the act's transaction.

    `kind` is "area.thing.what-happened" in the past tense; `subject` is "thing:<id>"; `data` are the facts as they
    stood, written as canonical JSON. No secret and no document number in clear belongs in `data`.

    Raises:
        TypeError: `data` holds something that JSON cannot, or `at` has no time zone.
    """
    instant(at)  # an instant without time zone could not be sealed: refused while the act can still be undone
    entry = Entry(
        kind=kind,
        actor_id=by.id,
        actor_name=by.name,
        at=at,
        subject=subject,
        person_id=person_id,
        data=plain(data),
        request_id=present_origin().request_id,
    )
    entry.save(force_insert=True)
    for listener in _listeners:
        listener(entry)
    return entry


def log_reads(*, by: Actor, at: datetime, person_ids: Iterable[UUID], purpose: str, what: str) -> None:
    """Remembers that `by` saw `what` ("search result", "person page") of these persons, for `purpose`."""
    origin = present_origin()
    Read.objects.bulk_create(
        Read(
            actor_id=by.id,
            actor_name=by.name,
            at=at,
            person_id=person_id,
            purpose=purpose,
            what=what,
            place=origin.place,
            request_id=origin.request_id,
        )
        for person_id in person_ids
    )
