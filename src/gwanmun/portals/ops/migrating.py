"""Brings the database to the present structure, one process at a time.

Every migration is one transaction, its own record included: PostgreSQL undoes the one that was interrupted, and the
next call goes on with it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

from django.core.management.sql import emit_post_migrate_signal, emit_pre_migrate_signal
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor

__all__ = ["bring_up_to_date", "pending_migrations"]

_LOCK = 0x6777616E6D756E  # "gwanmun": the advisory lock of migrations
Step = Callable[[int, int, str], None]


def pending_migrations() -> list[str]:
    """Names of the migrations that this database lacks, in order."""
    return [f"{migration.app_label}.{migration.name}" for migration, _ in _plan(MigrationExecutor(connection))]


def bring_up_to_date(under_way: Path, step: Step) -> tuple[int, bool]:
    """Applies what is pending. `step(done, of, name)` is called after each; `under_way` exists while it works.

    Returns how many were applied, and whether an earlier call had been interrupted.
    """
    with _alone():
        interrupted = under_way.exists()
        pending = pending_migrations()
        if pending:
            under_way.parent.mkdir(parents=True, exist_ok=True)
            under_way.touch()
            _apply(len(pending), step)
        under_way.unlink(missing_ok=True)
    return len(pending), interrupted


class _RecordingExecutor(MigrationExecutor):
    """Django notes some migrations as applied only after their transaction; a kill between the two would leave
    tables that the next run tries to make again. Here the note is part of the transaction."""

    def apply_migration(self, state: Any, migration: Any, *args: Any, **options: Any) -> Any:
        with transaction.atomic() if migration.atomic else nullcontext():
            return super().apply_migration(state, migration, *args, **options)


def _apply(count: int, step: Step) -> None:
    done = 0

    def progressed(action: str, migration: Any = None, *_: Any, **__: Any) -> None:
        nonlocal done
        if action == "apply_success":
            done += 1
            step(done, count, str(migration))

    executor = _RecordingExecutor(connection, progressed)
    executor.loader.check_consistent_history(connection)
    emit_pre_migrate_signal(verbosity=0, interactive=False, db=connection.alias)
    state = executor.migrate(executor.loader.graph.leaf_nodes())
    state.clear_delayed_apps_cache()
    emit_post_migrate_signal(verbosity=0, interactive=False, db=connection.alias, apps=state.apps)


def _plan(executor: MigrationExecutor) -> Any:
    return executor.migration_plan(executor.loader.graph.leaf_nodes())


@contextmanager
def _alone() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [_LOCK])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_LOCK])
