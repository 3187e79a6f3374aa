"""Grounds on which entry is refused (Immigration Act Art. 11, 12): the article and the words of each."""

from dataclasses import dataclass
from datetime import date

from gwanmun.kernel.refusals import LegalBasis, Text
from gwanmun.law import at
from gwanmun.law.immigration_act.refusal_grounds import grounds_in_force

__all__ = ["Ground", "ground_of", "grounds_of_day"]


@dataclass(frozen=True, slots=True)
class Ground:
    """One ground: its id, its words, and the articles."""

    code: str
    text: Text
    bases: tuple[LegalBasis, ...]


def grounds_of_day(on: date) -> list[Ground]:
    """All grounds of a day, in the order of the Act."""
    law = at(on)
    return [
        Ground(code, text, law.need("refusal.ground", code).bases) for code, text in grounds_in_force(law).items()
    ]  # fmt: skip


def ground_of(code: str, on: date) -> Ground | None:
    """The ground of this id on a day; None when it is not in force."""
    return next((ground for ground in grounds_of_day(on) if ground.code == code), None)
