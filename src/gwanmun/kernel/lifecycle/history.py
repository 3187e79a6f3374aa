"""The acts of a case so far. A correction takes back the last act that stands; nothing is deleted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

__all__ = ["CORRECT", "Act", "current_state", "standing"]

CORRECT = "correct"


@dataclass(frozen=True, slots=True)
class Act:
    """A transition that was taken: `actor` is the key of the person or system that took it."""

    event: str
    source: str
    to: str
    actor: str

    @property
    def is_correction(self) -> bool:
        return self.event == CORRECT


def standing(history: Iterable[Act]) -> tuple[Act, ...]:
    """The acts that still hold, oldest first: without corrections and what they took back.

    Raises:
        ValueError: a correction has no act to take back.
    """
    acts: list[Act] = []
    for act in history:
        if not act.is_correction:
            acts.append(act)
        elif acts:
            acts.pop()
        else:
            raise ValueError(f"a correction by {act.actor} takes back nothing")
    return tuple(acts)


def current_state(history: Sequence[Act], initial: str) -> str:
    """Where the acts have led from `initial`."""
    return history[-1].to if history else initial
