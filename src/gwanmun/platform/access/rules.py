"""The words of a policy. Each is a predicate; combine them with `&`, `|` and `~`."""

from collections.abc import Callable, Iterable, Mapping

from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.grounds import (
    NOT_ALLOWED,
    NOT_YOURS,
    OTHER_OFFICE,
    PURPOSE_NEEDED,
    TOO_CONFIDENTIAL,
    Ground,
    duty_missing,
)
from gwanmun.platform.access.predicates import Condition, Match, Predicate

__all__ = [
    "among",
    "cleared",
    "everyone",
    "field_is",
    "holds_duty",
    "is_kind",
    "is_own",
    "nobody",
    "same_office",
    "states_purpose",
]


def holds_duty(code: str) -> Predicate:
    """The actor holds the duty."""
    return Condition(lambda actor: actor.has(code), lambda: duty_missing(code))


def is_kind(*kinds: str) -> Predicate:
    """The actor is an officer, a carrier, a system or a member of the public."""
    return Condition(lambda actor: actor.kind in kinds, lambda: NOT_ALLOWED)


def states_purpose() -> Predicate:
    """The actor stated why she looks."""
    return Condition(lambda actor: bool(actor.purpose.strip()), lambda: PURPOSE_NEEDED)


def is_own(path: str, attribute: str = "id") -> Predicate:
    """The row, or a row that it is related to through `path`, names the actor's id (or another attribute of hers)."""

    def value(actor: Actor) -> set[object]:
        return {getattr(actor, attribute)} - {""}

    return Match(path, value, lambda: NOT_YOURS)


def same_office(path: str = "office") -> Predicate:
    """The row belongs to the actor's office. An actor without office has none in common with any row."""
    return Match(path, lambda actor: {actor.office} - {""}, lambda: OTHER_OFFICE)


def cleared(path: str, needs: Mapping[str, str | None]) -> Predicate:
    """The actor holds the duty that the row's level of confidentiality needs (None: nobody is kept out).

    A level that `needs` does not name is closed to everybody.
    """

    def levels(actor: Actor) -> set[str]:
        return {level for level, duty in needs.items() if duty is None or actor.has(duty)}

    return Match(path, levels, lambda: TOO_CONFIDENTIAL)


def field_is(path: str, *values: object, ground: Ground = NOT_ALLOWED) -> Predicate:
    """The field has one of these values, whoever asks."""
    return Match(path, lambda _: values, lambda: ground)


def among(path: str, values: Callable[[Actor], Iterable[object]], ground: Ground = NOT_ALLOWED) -> Predicate:
    """The field has one of the values that are open to the actor, such as the kinds of matter that she works on."""
    return Match(path, values, lambda: ground)


everyone: Predicate = Condition(lambda _: True, lambda: NOT_ALLOWED)
nobody: Predicate = Condition(lambda _: False, lambda: NOT_ALLOWED)
