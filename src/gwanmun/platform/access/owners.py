"""Who may do what with things that hang on a record of another app: documents, letters, invoices, appointments.

They carry an owner such as "case:<uuid>". The app of the owner registers, once for its kind, how the question is
answered; it is asked about the owner and answered by the policy of the owner's own record.
"""

from collections.abc import Callable

from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.grounds import NOT_ALLOWED

__all__ = ["OwnerRule", "UnknownOwner", "declare_owner", "owner_may", "require_owner"]

OwnerRule = Callable[[Actor, str, str], bool]  # actor, action ("read", "add", "remove", "pay" …), the owner's key


class UnknownOwner(LookupError):
    """No app answers for this kind of owner. Nothing is allowed by silence."""


_rules: dict[str, OwnerRule] = {}


def declare_owner(kind: str, rule: OwnerRule) -> None:
    """Lets `rule` answer for owners "<kind>:<key>". Stands in the `policy.py` of the owner's app.

    Raises:
        ValueError: another rule answers for this kind.
    """
    if _rules.setdefault(kind, rule) is not rule:
        raise ValueError(f"The owner {kind} is declared twice.")


def owner_may(actor: Actor, action: str, owner: str) -> bool:
    """True when the actor may do `action` with what belongs to `owner`.

    Raises:
        UnknownOwner: nobody declared the owner's kind.
    """
    kind, _, key = owner.partition(":")
    if kind not in _rules:
        raise UnknownOwner(f"Nobody declared who may {action} what belongs to a {kind}.")
    return _rules[kind](actor, action, key)


def require_owner(actor: Actor, action: str, owner: str) -> None:
    """Returns when the actor may do `action` with what belongs to `owner`.

    Raises:
        Refused: she may not (code "access.not_allowed").
        UnknownOwner: nobody declared the owner's kind.
    """
    if not owner_may(actor, action, owner):
        raise NOT_ALLOWED.refusal(action=action, subject=owner, actor=actor.id)
