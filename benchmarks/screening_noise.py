"""Travellers made from invented persons as documents, typists and passenger lists spell them.

Rates follow published studies of typing errors (one slip in four of each kind: other letter, missing, doubled or added,
transposed) and the rules of machine-readable zones. Every class of damage is named, so that recall is told by class.
"""

import random
from collections.abc import Callable

from benchmarks.screening_people import Person

from gwanmun.engines.screening import Query
from gwanmun.kernel.partial_dates import PartialDate

__all__ = ["CLASSES", "noisy_query", "plain_query"]

_NEAR = {
    row[at]: row[max(at - 1, 0) : at + 2] for row in ("QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM") for at in range(len(row))
}


def _typo(word: str, chance: random.Random) -> str:
    if len(word) < 3:
        return word
    at = chance.randrange(len(word))
    kind = chance.randrange(4)
    if kind == 0:
        return word[:at] + chance.choice(_NEAR.get(word[at], "E")) + word[at + 1 :]
    if kind == 1:
        return word[:at] + word[at + 1 :]
    if kind == 2:
        return word[:at] + chance.choice((word[at], chance.choice("AEIOUNRST"))) + word[at:]
    at = min(at, len(word) - 2)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _typos(words: list[str], chance: random.Random) -> list[str]:
    at = max(range(len(words)), key=lambda place: len(words[place]) + chance.random() * 6)
    return [_typo(word, chance) if place == at else word for place, word in enumerate(words)]


_Parts = tuple[list[str], list[str]]


def _spelt(person: Person, chance: random.Random, *, usual: float) -> _Parts:
    def spell(units: tuple[tuple[str, ...], ...]) -> list[str]:
        return [unit[0] if chance.random() < usual else chance.choice(unit) for unit in units]

    return spell(person.surname), spell(person.given)


def _joined(parts: _Parts) -> _Parts:
    return parts[0], ["".join(parts[1])]


def _one_typo(parts: _Parts, chance: random.Random) -> _Parts:
    both = _typos(parts[0] + parts[1], chance)
    return both[: len(parts[0])], both[len(parts[0]) :]


def _two_typos(parts: _Parts, chance: random.Random) -> _Parts:
    return _one_typo(_one_typo(parts, chance), chance)


def _swapped(parts: _Parts, chance: random.Random) -> _Parts:
    return parts[1], parts[0]


def _missing(parts: _Parts, chance: random.Random) -> _Parts:
    surname, given = parts
    return (surname, given[:-1]) if len(given) > 1 else (surname[:1], given)


def _same(parts: _Parts, chance: random.Random) -> _Parts:
    return parts


def _combined(parts: _Parts, chance: random.Random) -> _Parts:
    return _one_typo(_swapped(parts, chance) if chance.random() < 0.4 else _missing(parts, chance), chance)


CLASSES: dict[str, Callable[[_Parts, random.Random], _Parts]] = {
    "clean": _same, "variant": _same, "one_typo": _one_typo, "two_typos": _two_typos, "swapped": _swapped,
    "missing": _missing, "combined": _combined,
}  # fmt: skip


def _slipped_birth(birth: PartialDate, chance: random.Random) -> PartialDate:
    kind = chance.random()
    if kind < 0.90:
        return birth
    if kind < 0.93 and birth.day <= 12:
        return PartialDate(birth.year, birth.day, birth.month)
    if kind < 0.96:
        return PartialDate(birth.year, birth.month, min(max(birth.day + chance.choice((-1, 1, 10, -10)), 1), 28))
    if kind < 0.98:
        return PartialDate(birth.year + chance.choice((-1, 1)), birth.month, birth.day)
    return PartialDate(birth.year, chance.randint(1, 12), birth.day)


def _query(person: Person, parts: _Parts, birth: PartialDate) -> Query:
    surname, given = (" ".join(words).replace("-", " ").replace("'", "") for words in parts)
    return Query(
        "q",
        surname[:39],
        given[: max(39 - len(surname) - 2, 1)],
        birth=birth,
        nationality=person.nation,
        sex=person.sex,
    )


def noisy_query(person: Person, damage: str, chance: random.Random) -> Query:
    """The person as a traveller, damaged in the way of class `damage`; East Asian given names are often joined."""
    parts = _spelt(person, chance, usual=0.0 if damage == "variant" else 0.7)
    if person.culture in ("korean", "chinese") and chance.random() < 0.6:
        parts = _joined(parts)
    return _query(person, CLASSES[damage](parts, chance), _slipped_birth(person.birth, chance))


def plain_query(person: Person, chance: random.Random) -> Query:
    """The person as a traveller with a correct document (strangers)."""
    parts = _spelt(person, chance, usual=0.7)
    if person.culture in ("korean", "chinese") and chance.random() < 0.6:
        parts = _joined(parts)
    return _query(person, parts, person.birth)
