"""Clocks of hours, such as the 72 hours of a conditional entry: they run through nights and holidays, unpaused."""

from dataclasses import dataclass, replace
from datetime import datetime

from gwanmun.kernel.clocks import ClockState
from gwanmun.kernel.counting import count_hours
from gwanmun.kernel.spans import Span

__all__ = ["HourClock"]


@dataclass(frozen=True, slots=True, kw_only=True)
class HourClock:
    """A statutory period in hours from the instant `started_at`, lengthened by `extensions` of hours.

    Instants carry a time zone. `deemed` names what the law takes to have happened when the time is over.

    Raises:
        ValueError: an instant without time zone, a length that is not one of hours, or an answer before the start.
    """

    name: str
    started_at: datetime
    span: Span
    extensions: tuple[Span, ...] = ()
    met_at: datetime | None = None
    deemed: str | None = None

    def __post_init__(self) -> None:
        if not self.started_at < self.due_at or (self.met_at is not None and self.met_at < self.started_at):
            raise ValueError(f"clock {self.name}: {self.met_at} is before the start at {self.started_at}")

    @property
    def due_at(self) -> datetime:
        """The last instant in time."""
        end = self.started_at
        for span in (self.span, *self.extensions):
            end = count_hours(end, span)
        return end

    def state(self, now: datetime) -> ClockState:
        """Running, elapsed or met; an hour clock is never paused."""
        if self.met_at is not None and self.met_at <= now:
            return ClockState.MET
        return ClockState.ELAPSED if now > self.due_at else ClockState.RUNNING

    def deemed_at(self, now: datetime) -> datetime | None:
        """When the deemed outcome took effect; None while the time runs or when the answer came in time."""
        done = now if self.met_at is None else min(now, self.met_at)
        return self.due_at if self.deemed is not None and done > self.due_at else None

    def extended(self, span: Span) -> "HourClock":
        """Lengthened by `span` of hours; whether the law allows it is the law's question."""
        return replace(self, extensions=(*self.extensions, span))
