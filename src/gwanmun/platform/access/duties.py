"""The catalogue of duties: what an officer may be charged with, and which two duties one person may not hold.

Every app declares its own duties in its `duties.py`; this module knows none.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from gwanmun.kernel.refusals import Text

__all__ = ["Duty", "all_duties", "conflicts", "declare_duties", "duty_title", "is_known"]


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty such as "permit.grant". `apart_from` names duties that the same person may not hold (four eyes)."""

    code: str
    title: Text
    apart_from: frozenset[str] = frozenset()


_catalogue: dict[str, Duty] = {}


def declare_duties(*duties: Duty) -> None:
    """Adds duties to the catalogue.

    Raises:
        ValueError: a code is taken by another duty.
    """
    for duty in duties:
        if _catalogue.setdefault(duty.code, duty) != duty:
            raise ValueError(f"The duty {duty.code} is declared twice.")


def all_duties() -> list[Duty]:
    """Every duty, by code."""
    return sorted(_catalogue.values(), key=lambda duty: duty.code)


def is_known(code: str) -> bool:
    return code in _catalogue


def duty_title(code: str) -> Text:
    """The title of a duty; its code when nobody declared it."""
    duty = _catalogue.get(code)
    return duty.title if duty else Text(code, code)


def conflicts(codes: Iterable[str]) -> list[tuple[str, str]]:
    """The pairs among `codes` that one person may not hold together."""
    return [pair for pair in combinations(sorted(set(codes)), 2) if _are_apart(*pair)]


def _are_apart(first: str, second: str) -> bool:
    return second in _apart_from(first) or first in _apart_from(second)


def _apart_from(code: str) -> frozenset[str]:
    return _catalogue[code].apart_from if code in _catalogue else frozenset()
