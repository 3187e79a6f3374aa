"""Brings the database to the present structure, one process at a time.

Every migration is one transaction: PostgreSQL undoes the one that was interrupted, and the next call goes on with it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

__all__ = ["bring_up_to_date", "pending_migrations"]

_LOCK = 0x6777616E6D756E  # "gwanmun": the advisory lock of migrations
Step = Callable[[int, int, str], None]


def pending_migrations() -> list[str]:
    """Names of the migrations that this database lacks, in order."""
    executor = MigrationExecutor(connection)
    return [f"{step.app_label}.{step.name}" for step, _ in executor.migration_plan(executor.loader.graph.leaf_nodes())]


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
            call_command("migrate", interactive=False, verbosity=1, stdout=_Lines(step, len(pending)))
        under_way.unlink(missing_ok=True)
    return len(pending), interrupted


@contextmanager
def _alone() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [_LOCK])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_LOCK])


class _Lines:
    """Reads the lines that Django prints and counts the migrations in them."""

    def __init__(self, step: Step, of: int) -> None:
        self._step, self._of, self._done, self._line = step, of, 0, ""

    def write(self, text: str) -> None:
        self._line += text
        while "\n" in self._line:
            line, _, self._line = self._line.partition("\n")
            if line.strip().startswith("Applying "):
                self._done += 1
                self._step(self._done, self._of, line.split()[1].removesuffix("..."))

    def flush(self) -> None:
        """Nothing is held back."""
