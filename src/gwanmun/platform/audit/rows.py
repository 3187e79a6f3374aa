"""The rows that seals cover: entries and reads. Their ids are UUIDv7 and unique over both tables."""

from collections.abc import Collection
from uuid import UUID

from gwanmun.platform.audit.models import Entry, Read

__all__ = ["Row", "rows_by_id"]

Row = Entry | Read


def rows_by_id(ids: Collection[UUID]) -> dict[UUID, Row]:
    """The entries and reads with these ids; those that do not exist are left out."""
    rows: dict[UUID, Row] = {}
    rows.update(Entry.objects.in_bulk(ids))
    if len(rows) < len(ids):
        rows.update(Read.objects.in_bulk([row_id for row_id in ids if row_id not in rows]))
    return rows
