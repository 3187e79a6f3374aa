"""Where the officer sits and what she inspects: chosen once, kept in the session."""

from dataclasses import asdict, dataclass
from typing import Any

from django.http import HttpRequest

from gwanmun.divisions.border.service import Desk

__all__ = ["Post", "keep_post", "post_of"]

_KEY = "desk"  # of the session


@dataclass(frozen=True, slots=True)
class Post:
    """Port, number of the desk, and the direction of the travellers ("entry" or "departure")."""

    port: str
    number: str
    direction: str

    @property
    def desk(self) -> Desk:
        """The desk as the acts of inspection know it."""
        return Desk(port=self.port, number=self.number)


def post_of(request: HttpRequest) -> Post | None:
    """The post of this session; None before it is chosen."""
    kept: dict[str, Any] | None = request.session.get(_KEY)
    return Post(**kept) if kept else None


def keep_post(request: HttpRequest, post: Post) -> None:
    """Remembers the post until the officer signs out or moves."""
    request.session[_KEY] = asdict(post)
