"""Whatever one cell of the sealed log is changed to, by whoever has the database: verification finds it."""

import tempfile
from pathlib import Path

import pytest
from django.db import connection
from django.test import override_settings
from django.utils import timezone
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from gwanmun.kernel.ids import new_id
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.audit.service import export_checkpoints, log_reads, record, seal_pending, verify

OFFICER = Actor("account:1", "김하늘", "officer")
COLUMNS = {
    "audit_entry": {
        "id": "uuid", "kind": "text", "actor_id": "text", "actor_name": "text", "at": "instant",
        "recorded_at": "instant", "subject": "text", "person_id": "uuid", "data": "json", "request_id": "text",
    },
    "audit_read": {
        "id": "uuid", "actor_id": "text", "actor_name": "text", "at": "instant", "person_id": "uuid", "purpose": "text",
        "what": "text", "place": "text", "request_id": "text",
    },
    "audit_leaf": {"row_id": "uuid", "seal_number": "number", "position": "number", "hash": "bytes"},
    "audit_seal": {
        "number": "number", "size": "number", "root": "bytes", "previous": "bytes", "sealed_at": "instant",
        "key_number": "number", "signature": "bytes",
    },
}  # fmt: skip
KEYS = {"audit_entry": "id", "audit_read": "id", "audit_leaf": "row_id", "audit_seal": "number"}
NEW_VALUES = {
    "text": "'x' || {column}",
    "instant": "{column} + interval '1 second'",
    "json": "'[1]'::jsonb",
    "bytes": "set_byte({column}, 3, 255 - get_byte({column}, 3))",
    "number": "{column} + 100",
    "uuid": None,
}
cells = st.sampled_from([(table, column) for table, columns in COLUMNS.items() for column in columns])


class TestTampering(TestCase):
    @given(cell=cells, row=st.integers(0, 5), exported=st.booleans())
    @settings(max_examples=100, deadline=None)
    def test_every_cell_of_every_row_is_guarded(self, cell, row, exported):
        with tempfile.TemporaryDirectory() as folder, override_settings(CHECKPOINTS=Path(folder)):
            _seal_some_entries_and_reads()
            if exported:
                export_checkpoints(Path(folder))
            assert verify().intact
            assume(_change(*cell, row))
            finding = verify().finding
            assert finding is not None
            assert finding.kind in {"altered", "missing", "inserted"}


def _seal_some_entries_and_reads() -> None:
    for size in (1, 2, 3):
        for number in range(size):
            record(kind="test.cell", by=OFFICER, at=timezone.now(), subject="thing:1", data={"number": number})
        log_reads(by=OFFICER, at=timezone.now(), person_ids=[new_id()], purpose="p", what="w")
        seal_pending(timezone.now())


def _change(table: str, column: str, row: int) -> bool:
    """Changes one cell, with the triggers switched off; False when the table has no such row."""
    value = NEW_VALUES[COLUMNS[table][column]]
    new = value.format(column=column) if value else f"'{new_id()}'"
    key = KEYS[table]
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        cursor.execute(
            f"UPDATE {table} SET {column} = {new} WHERE {key} = "  # noqa: S608 - names above, no input
            f"(SELECT {key} FROM {table} ORDER BY {key} OFFSET {row} LIMIT 1)"
        )
        changed = cursor.rowcount
        cursor.execute("SET session_replication_role = DEFAULT")
    return bool(changed)


pytestmark = pytest.mark.django_db
