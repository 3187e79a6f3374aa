"""The actor of an act: an officer, a carrier or a machine, with the duties that she has at this moment."""

from dataclasses import dataclass, field
from typing import Literal

__all__ = ["Actor"]


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts. `id` is stable ("account:<uuid>", "carrier:KE", "system:synthetic"); `office` is an office code or "".

    `purpose` is why personal data is read, as the officer stated it; empty when none was stated.
    """

    id: str
    name: str
    kind: Literal["officer", "carrier", "system", "public"]
    duties: frozenset[str] = field(default_factory=frozenset)
    office: str = ""
    purpose: str = ""

    def has(self, duty: str) -> bool:
        """True when the actor holds `duty`, such as "permit.grant"."""
        return duty in self.duties
