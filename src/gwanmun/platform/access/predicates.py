"""A predicate over an actor and a row. It is compiled to a database condition for lists and evaluated on one object
for details; both come from the same value, so they cannot disagree.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db.models import Model, Q

from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.grounds import NOT_ALLOWED, Ground
from gwanmun.platform.access.paths import crosses_many, reach

__all__ = ["Condition", "Match", "Predicate"]

Compiled = bool | Q  # True: every row; False: none


class Predicate(ABC):
    """Combine predicates with `&`, `|` and `~`."""

    @abstractmethod
    def compile(self, actor: Actor, model: type[Model]) -> Compiled:
        """The rows of `model` for which this holds."""

    @abstractmethod
    def failing(self, actor: Actor, row: Model) -> Ground | None:
        """Why this does not hold for `row`; None when it does."""

    def __and__(self, other: "Predicate") -> "Predicate":
        return _All((self, other))

    def __or__(self, other: "Predicate") -> "Predicate":
        return _Any((self, other))

    def __invert__(self) -> "Predicate":
        return _Not(self)


@dataclass(frozen=True, slots=True)
class Condition(Predicate):
    """Depends on the actor alone."""

    test: Callable[[Actor], bool]
    ground: Callable[[], Ground]

    def compile(self, actor: Actor, model: type[Model]) -> Compiled:  # noqa: ARG002 - the row plays no part
        return self.test(actor)

    def failing(self, actor: Actor, row: Model) -> Ground | None:  # noqa: ARG002 - the row plays no part
        return None if self.test(actor) else self.ground()


@dataclass(frozen=True, slots=True)
class Match(Predicate):
    """A value that `path` leads to (a field, or fields of related rows joined by "__") is among `values` of the actor.

    Through a relation to many rows, one match is enough. NULL matches nothing.
    """

    path: str
    values: Callable[[Actor], Iterable[object]]
    ground: Callable[[], Ground]

    def compile(self, actor: Actor, model: type[Model]) -> Compiled:
        values = list(self.values(actor))
        if not values:
            return False
        condition = Q(**{f"{self.path}__in": values})
        if not crosses_many(model, self.path):
            return condition
        # A subquery: joining to many rows would repeat a row in lists, and negation would ask the wrong question.
        return Q(pk__in=model._base_manager.filter(condition).values("pk"))

    def failing(self, actor: Actor, row: Model) -> Ground | None:
        values = set(self.values(actor))
        return None if any(value in values for value in reach(row, self.path)) else self.ground()


@dataclass(frozen=True, slots=True)
class _All(Predicate):
    parts: tuple[Predicate, ...]

    def compile(self, actor: Actor, model: type[Model]) -> Compiled:
        return _join(Q.AND, (part.compile(actor, model) for part in self.parts), neutral=True)

    def failing(self, actor: Actor, row: Model) -> Ground | None:
        return next(filter(None, (part.failing(actor, row) for part in self.parts)), None)


@dataclass(frozen=True, slots=True)
class _Any(Predicate):
    parts: tuple[Predicate, ...]

    def compile(self, actor: Actor, model: type[Model]) -> Compiled:
        return _join(Q.OR, (part.compile(actor, model) for part in self.parts), neutral=False)

    def failing(self, actor: Actor, row: Model) -> Ground | None:
        grounds = [part.failing(actor, row) for part in self.parts]
        return grounds[0] if all(grounds) else None


def _join(connector: str, compiled: Iterable[Compiled], *, neutral: bool) -> Compiled:
    """Drops the neutral constant and stops at the other one, so that no constant ever reaches SQL."""
    conditions = []
    for item in compiled:
        if isinstance(item, Q):
            conditions.append(item)
        elif item is not neutral:
            return item
    return Q(*conditions, _connector=connector) if conditions else neutral


@dataclass(frozen=True, slots=True)
class _Not(Predicate):
    part: Predicate

    def compile(self, actor: Actor, model: type[Model]) -> Compiled:
        compiled = self.part.compile(actor, model)
        return not compiled if isinstance(compiled, bool) else ~compiled

    def failing(self, actor: Actor, row: Model) -> Ground | None:
        return None if self.part.failing(actor, row) else NOT_ALLOWED
