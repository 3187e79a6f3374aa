"""Who wants to hear of which kind of event."""

from collections import defaultdict
from collections.abc import Callable

from gwanmun.platform.audit.service import Entry

__all__ = ["Handler", "UnknownSubscriber", "handler_of", "subscriber", "subscribers_of"]

Handler = Callable[[Entry], None]


class UnknownSubscriber(LookupError):
    """A delivery names a subscriber that this version of the program does not have."""


_handlers: dict[str, Handler] = {}
_by_kind: defaultdict[str, list[str]] = defaultdict(list)


def subscriber(*kinds: str) -> Callable[[Handler], Handler]:
    """Declares the decorated function as a handler of events of these kinds. Place it in an app's `subscribers.py`.

    The handler runs after commit, in a transaction of its own, which also settles the delivery: database effects
    happen exactly once. An effect outside the database may happen again after a crash; carry the entry's id along.
    The name of the function is stored with waiting deliveries: rename it only when none wait.
    """

    def declare(handler: Handler) -> Handler:
        name = f"{handler.__module__}.{handler.__qualname__}"
        if _handlers.setdefault(name, handler) is not handler:
            raise ValueError(f"The subscriber {name} is declared twice.")
        for kind in kinds:
            _by_kind[kind].append(name)
        return handler

    return declare


def subscribers_of(kind: str) -> tuple[str, ...]:
    """Names of the subscribers of `kind`."""
    return tuple(_by_kind.get(kind, ()))


def handler_of(name: str) -> Handler:
    """The handler called `name`.

    Raises:
        UnknownSubscriber: there is none.
    """
    try:
        return _handlers[name]
    except KeyError:
        raise UnknownSubscriber(f"No subscriber is called {name}. Was it renamed while deliveries waited?") from None
