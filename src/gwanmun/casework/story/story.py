"""The present standing of a case, as its events tell it."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from gwanmun.casework.declarations.case_type import CaseType
from gwanmun.casework.story.kinds import RequestKind
from gwanmun.kernel.clocks import Clock, ClockState
from gwanmun.kernel.lifecycle import Act

__all__ = ["Filed", "Raised", "Request", "Story", "Ticked"]


@dataclass(frozen=True, slots=True)
class Request:
    """Something asked in the case: what, of whom, by when, and what came back. `number` counts within the case."""

    number: int
    kind: RequestKind
    asked_of: str
    items: tuple[str, ...]
    asked_by: str
    asked_at: datetime
    until: date
    answered_at: datetime | None = None
    answer: str = ""
    cancelled: bool = False

    @property
    def is_open(self) -> bool:
        return self.answered_at is None and not self.cancelled

    def is_overdue(self, today: date) -> bool:
        """True when nothing came back by the end of the last day."""
        return self.is_open and today > self.until


@dataclass(frozen=True, slots=True)
class Raised:
    """A flag set by hand: by whom, when, why."""

    by: str
    by_name: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Ticked:
    """A point of the checklist that somebody stands for."""

    by: str
    by_name: str
    at: datetime
    note: str


@dataclass(frozen=True, slots=True)
class Filed:
    """A document that was put to a requirement."""

    slot: str
    document: str
    kind: str
    by: str
    at: datetime


@dataclass(slots=True, kw_only=True)
class Story:
    """Everything that the events of one case say together. Built by `tell`; whoever reads it changes nothing."""

    kind: CaseType
    subject: str
    person_id: UUID | None
    contested_id: UUID | None
    opened_at: datetime
    state: str
    version: int = 0
    office: str = ""
    team: str = ""
    route: str = ""
    assignee: str = ""
    assignee_name: str = ""
    level: str = "open"
    facts: dict[str, object] = field(default_factory=dict)
    acts: list[Act] = field(default_factory=list)
    clocks: dict[str, Clock] = field(default_factory=dict)
    flags: dict[str, Raised] = field(default_factory=dict)
    ticks: dict[str, Ticked] = field(default_factory=dict)
    filed: list[Filed] = field(default_factory=list)
    requests: dict[int, Request] = field(default_factory=dict)
    approvers: dict[str, set[str]] = field(default_factory=dict)
    received_on: date | None = None
    closed_at: datetime | None = None
    decided_on: date | None = None
    served_on: date | None = None

    @property
    def derived_flags(self) -> list[str]:
        """The flags that follow from the facts."""
        return [flag.name for flag in self.kind.derived_flags if flag.when.holds(self.facts)]

    def elapsed(self, today: date) -> list[str]:
        """The clocks whose time is over."""
        return [name for name, clock in self.clocks.items() if clock.state(today) is ClockState.ELAPSED]

    def due_on(self, today: date) -> date | None:
        """The next last day by which something is due; None when nothing runs, as while the applicant is asked."""
        waiting = {ClockState.RUNNING, ClockState.ELAPSED}
        return min((clock.due(today) for clock in self.clocks.values() if clock.state(today) in waiting), default=None)

    @property
    def is_paused(self) -> bool:
        """True when a clock stands still."""
        return any(
            clock.met_on is None and any(pause.end is None for pause in clock.pauses) for clock in self.clocks.values()
        )

    @property
    def urgent_on(self) -> date | None:
        """The date of the facts by which work is ordered, such as the end of a stay."""
        stated = self.facts.get(self.kind.urgent_from) if self.kind.urgent_from else None
        return date.fromisoformat(stated) if isinstance(stated, str) else None
