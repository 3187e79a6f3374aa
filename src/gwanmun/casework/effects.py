"""Effects: what a step does outside its case, such as an entry in a register, in the same transaction or not at all."""

from collections.abc import Callable
from datetime import datetime

from gwanmun.casework.case_types import registered_types
from gwanmun.casework.declarations.case_type import CaseType
from gwanmun.casework.models import Case, CaseEvent
from gwanmun.platform.access.actors import Actor

__all__ = ["Effect", "effect", "run_effects", "unknown_effects"]

Effect = Callable[..., None]  # case, event, by, at: all by keyword

_effects: dict[str, Effect] = {}


def effect(name: str) -> Callable[[Effect], Effect]:
    """Declares the decorated function as the effect called `name`: `def f(*, case, event, by, at) -> None`.

    It runs inside the transaction of the step; a Refused that it raises undoes the step.
    """

    def declare(function: Effect) -> Effect:
        if _effects.setdefault(name, function) is not function:
            raise ValueError(f"the effect {name} is declared twice")
        return function

    return declare


def run_effects(kind: CaseType, case: Case, event: CaseEvent, *, by: Actor, at: datetime) -> None:
    """Runs the effects that the type names for the step, in their order.

    Raises:
        LookupError: nobody declared an effect of that name.
    """
    for name in kind.effects.get(event.event, ()):
        if name not in _effects:
            raise LookupError(f"{kind.name}: nobody declared the effect {name}")
        _effects[name](case=case, event=event, by=by, at=at)


def unknown_effects() -> list[str]:
    """The effects that types name and nobody declared, for the check at start."""
    named = {name for kind in registered_types() for names in kind.effects.values() for name in names}
    return sorted(named - _effects.keys())
