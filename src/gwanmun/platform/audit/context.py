"""Where the present act comes from: the request and the network address. Set by the edge, read by the audit log."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

__all__ = ["Origin", "acting_from", "present_origin"]


@dataclass(frozen=True, slots=True)
class Origin:
    """`request_id` is repeated in answers and logs; `place` is a network address or a machine's name."""

    request_id: str = ""
    place: str = ""


_NOWHERE = Origin()
_origin: ContextVar[Origin] = ContextVar("origin", default=_NOWHERE)


def present_origin() -> Origin:
    """The origin of what is being done now; empty outside of a request or job."""
    return _origin.get()


@contextmanager
def acting_from(request_id: str, place: str) -> Iterator[None]:
    """Everything recorded inside carries this origin."""
    token = _origin.set(Origin(request_id, place))
    try:
        yield
    finally:
        _origin.reset(token)
