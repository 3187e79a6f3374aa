"""Progress of what takes longer than two seconds: a bar in a terminal, plain lines anywhere else."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from gwanmun.portals.ops.speech import console, say

__all__ = ["PlainProgress", "Report", "progress"]

Report = Callable[[int, int, str], None]  # done, of, what
_QUIET = 2.0  # seconds


@contextmanager
def progress(part: str) -> Iterator[Report]:
    """Yields `report(done, of, what)` for the block. Nothing is shown when the block ends within two seconds."""
    if not console.is_terminal:
        yield PlainProgress(part)
        return
    columns = (
        TextColumn(f"{part:<9} "),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.description}"),
    )
    with Progress(*columns, console=console, transient=True) as bars:
        task = bars.add_task("", total=None, visible=False)
        began = time.monotonic()

        def report(done: int, of: int, what: str) -> None:
            visible = time.monotonic() - began > _QUIET
            bars.update(task, completed=done, total=of, description=what, visible=visible)

        yield report


class PlainProgress:
    """A line every two seconds."""

    def __init__(self, part: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._part, self._clock, self._shown_at = part, clock, clock()

    def __call__(self, done: int, of: int, what: str) -> None:
        if self._clock() - self._shown_at >= _QUIET:
            self._shown_at = self._clock()
            say(self._part, f"{done:,} / {of:,}  {what}", style="white")
