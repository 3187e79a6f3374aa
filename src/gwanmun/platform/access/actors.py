"""The actor of an act: an officer, a carrier or a machine, with the duties that she has at this moment."""

from dataclasses import dataclass, field
from typing import Literal
from uuid import UUID

__all__ = ["Actor"]


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts. `id` is stable ("account:<uuid>", "carrier:KE", "system:synthetic"); `office` is an office code or "".

    `purpose` is why personal data is read, as the officer stated it; empty when none was stated. `person_id` is the
    person whom a member of the public has proved to be.
    """

    id: str
    name: str
    kind: Literal["officer", "carrier", "system", "public"]
    duties: frozenset[str] = field(default_factory=frozenset)
    office: str = ""
    purpose: str = ""
    person_id: UUID | None = None

    def has(self, duty: str) -> bool:
        """True when the actor holds `duty`, such as "permit.grant"."""
        return duty in self.duties
