"""Public API of access: one declaration per model answers "may she?" and "which may she?".

A portal shows one row with `get_object_or_404(visible(actor, queryset), pk=…)`: what the actor may not know is not
found. An action on a row that she may know says `require(actor, action, row)`, which tells her what is missing.
"""

from dataclasses import dataclass
from typing import Any, TypeVar

from django.db.models import Model, Q, QuerySet

from gwanmun.platform.access import rules
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.duties import Duty, all_duties, conflicts, declare_duties, duty_title
from gwanmun.platform.access.grounds import Ground, duty_missing
from gwanmun.platform.access.owners import OwnerRule, UnknownOwner, declare_owner, owner_may, require_owner
from gwanmun.platform.access.predicates import Predicate

__all__ = [
    "Actor",
    "Duty",
    "Ground",
    "NoPolicy",
    "OwnerRule",
    "Policy",
    "Predicate",
    "UnknownOwner",
    "all_duties",
    "conflicts",
    "declare_duties",
    "declare_owner",
    "declare_policy",
    "duty_title",
    "may",
    "owner_may",
    "policies",
    "require",
    "require_duty",
    "require_owner",
    "rules",
    "visible",
]

Row = TypeVar("Row", bound=Model)


class NoPolicy(LookupError):
    """The model, or this action on it, has no declared policy. Nothing is allowed by silence."""


@dataclass(frozen=True, slots=True)
class Policy:
    """Who may do what with the rows of `model`. `actions` maps verbs, "read" among them, to predicates."""

    model: type[Model]
    actions: dict[str, Predicate]

    def predicate(self, action: str) -> Predicate:
        if action not in self.actions:
            raise NoPolicy(f"No policy says who may {action} a {self.model.__name__}.")
        return self.actions[action]


_policies: dict[type[Model], Policy] = {}


def declare_policy(model: type[Model], **actions: Predicate) -> Policy:
    """Declares the policy of `model`, in the `policy.py` of its app.

    Raises:
        ValueError: it has one already.
    """
    if model in _policies:
        raise ValueError(f"The policy of {model.__name__} is declared twice.")
    _policies[model] = Policy(model, actions)
    return _policies[model]


def policies() -> list[Policy]:
    """Every declared policy, for the page that shows who may do what."""
    return list(_policies.values())


def visible(actor: Actor, queryset: QuerySet[Row], action: str = "read") -> QuerySet[Row]:
    """The rows of `queryset` on which the actor may do `action`.

    Raises:
        NoPolicy: the model or the action has no policy.
    """
    condition = _predicate(queryset.model, action).compile(actor, queryset.model)
    if isinstance(condition, Q):
        return queryset.filter(condition)
    return queryset if condition else queryset.none()


def may(actor: Actor, action: str, row: Model) -> bool:
    """True when the actor may do `action` on `row`.

    Raises:
        NoPolicy: the model or the action has no policy.
    """
    return _predicate(type(row), action).failing(actor, row) is None


def require(actor: Actor, action: str, row: Model) -> None:
    """Returns when the actor may do `action` on `row`.

    Raises:
        Refused: she may not; the code says why ("access.duty_missing", "access.other_office" …) and the remedy what
            she can do.
        NoPolicy: the model or the action has no policy.
    """
    if ground := _predicate(type(row), action).failing(actor, row):
        raise ground.refusal(action=action, subject=f"{row._meta.model_name}:{row.pk}", actor=actor.id)


def require_duty(actor: Actor, code: str) -> None:
    """Returns when the actor holds the duty; for acts that have no row yet.

    Raises:
        Refused: she does not (code "access.duty_missing").
    """
    if not actor.has(code):
        raise duty_missing(code).refusal(duty=code, actor=actor.id)


def _predicate(model: type[Any], action: str) -> Predicate:
    for kind in model.__mro__:  # a proxy or deferred class has the policy of its base
        if kind in _policies:
            return _policies[kind].predicate(action)
    raise NoPolicy(f"No policy is declared for {model.__name__}.")
