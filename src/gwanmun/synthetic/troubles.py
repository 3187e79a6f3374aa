"""The small share of people with whom something is wrong (`data/troubles.csv`)."""

from collections.abc import Mapping, Set
from functools import cache
from random import Random
from typing import Literal

from gwanmun.synthetic.tables import rows

__all__ = ["Trouble", "draw_trouble"]

Trouble = Literal["none", "lost_passport", "entry_ban", "no_keta", "no_visa", "lookalike", "expired_passport"]

_TROUBLES: Mapping[str, Trouble] = {
    "lost_passport": "lost_passport",
    "expired_passport": "expired_passport",
    "entry_ban": "entry_ban",
    "lookalike": "lookalike",
    "no_keta": "no_keta",
    "no_visa": "no_visa",
}


@cache
def _shares() -> tuple[tuple[Trouble, float, str], ...]:
    return tuple((_TROUBLES[row["trouble"]], float(row["share"]), row["among"]) for row in rows("troubles"))


def draw_trouble(rng: Random, groups: Set[str]) -> Trouble:
    """A trouble for a member of `groups` (anyone, visitors, visa, k_eta); mostly none."""
    draw = rng.random()
    for trouble, share, group in _shares():
        if group in groups:
            if draw < share:
                return trouble
            draw -= share
    return "none"
