"""What the events of a case say: its acts, its state, its clocks, and what can be done next."""

from collections.abc import Mapping
from datetime import date

from gwanmun.casework.days import seoul_day
from gwanmun.casework.gates import options_of
from gwanmun.casework.models import Case
from gwanmun.casework.recording import story_of
from gwanmun.kernel.clocks import Clock, ClockState
from gwanmun.kernel.lifecycle import Act, Option
from gwanmun.platform.access.actors import Actor

__all__ = ["clocks_of", "due_if_answered_on", "history_of_case", "options", "rebuilt_state"]


def history_of_case(case: Case) -> tuple[Act, ...]:
    """The acts of the case, oldest first."""
    return tuple(story_of(case).acts)


def rebuilt_state(case: Case) -> str:
    """The state to which the events alone lead. It equals the column, or the record was tampered with."""
    return story_of(case).state


def options(case: Case, actor: Actor, *, today: date | None = None) -> tuple[Option, ...]:
    """What the actor can do on a day (by default that of the last event), and for the rest why not."""
    last = case.events.last()
    return options_of(story_of(case), actor, today or seoul_day(last.at if last else case.opened_at))


def clocks_of(case: Case) -> list[Clock]:
    """The clocks that the events started, with their pauses and ends."""
    return list(story_of(case).clocks.values())


def due_if_answered_on(case: Case, day: date) -> Mapping[str, date]:
    """For every clock that stands still: the last day, if the answer came on `day`."""
    clocks = story_of(case).clocks
    return {name: clock.due(day) for name, clock in clocks.items() if clock.state(day) is ClockState.PAUSED}
