"""Words of a name that carry evidence: particles and titles dropped, compounds joined, one role a word."""

from functools import lru_cache
from typing import NamedTuple

from gwanmun.engines.screening.model import ListedName, Query
from gwanmun.engines.screening.readings import Reading, read_name
from gwanmun.engines.screening.syllables import chinese_syllables, korean_syllables

__all__ = [
    "GIVEN",
    "MAX_LETTERS",
    "MAX_WORDS",
    "PARTICLES",
    "SURNAME",
    "UNKNOWN",
    "Spelling",
    "joined_given",
    "listed_spellings",
    "query_spellings",
    "query_words",
]

UNKNOWN, SURNAME, GIVEN = 0, 1, 2
#: Words of one name beyond these are not compared.
MAX_WORDS = 8
#: Letters of a word beyond these are not compared.
MAX_LETTERS = 24

PARTICLES = frozenset(
    [
        "AL",
        "EL",
        "UL",
        "AD",
        "AS",
        "AZ",
        "AR",
        "ASH",
        "BIN",
        "IBN",
        "BEN",
        "BINT",
        "BINTE",
        "BINTI",
        "OULD",
        "WALAD",
        "VAN",
        "VON",
        "DER",
        "DEN",
        "DE",
        "DEL",
        "DI",
        "DA",
        "DO",
        "DOS",
        "DAS",
        "LA",
        "LE",
        "LAS",
        "LOS",
        "ZU",
        "TER",
        "TEN",
        "Y",
        "E",
        "UD",
        "UR",
        "US",
        "I",
    ]
)
_TITLES = frozenset(
    [
        "MR",
        "MRS",
        "MS",
        "MISS",
        "DR",
        "PROF",
        "SIR",
        "SHEIKH",
        "SHAYKH",
        "SHAIKH",
        "HAJI",
        "HAJJI",
        "HADJ",
        "HAJJ",
        "MULLAH",
        "MAULAVI",
        "MAULANA",
        "MAWLAWI",
        "MSTR",
        "CHD",
        "INF",
        "JR",
        "SR",
        "III",
        "IV",
    ]
)
_SERVANT = ("ABD", "ABDUL", "ABDEL", "ABDAL", "ABDOL", "ABDU", "ABDIL")
_ARTICLES = ("AL", "EL", "UL", "AR", "AS", "ER", "UR", "US")


class Spelling(NamedTuple):
    """One way to spell a name: its words and the role of each; `joined` when words are written together."""

    words: tuple[str, ...]
    roles: tuple[int, ...]
    joined: bool = False


def _join_servant(words: tuple[str, ...]) -> tuple[str, ...]:
    """Arabic "servant of": ABD AL RAHMAN, ABDUL RAHMAN, ABDURRAHMAN and ABDELRAHMAN become one word."""
    if not any(word.startswith("ABD") for word in words):
        return words
    out: list[str] = []
    rest = list(words)
    while rest:
        word = rest.pop(0)
        if word in _SERVANT and rest:
            if rest[0] in _ARTICLES and len(rest) > 1:
                rest.pop(0)
            word = "ABD" + rest.pop(0)
        elif word.startswith("ABD") and word not in _SERVANT:
            stem = next((one for one in _SERVANT[1:] if word.startswith(one) and len(word) - len(one) >= 4), "ABD")
            word = "ABD" + word[len(stem) :]
        out.append(word)
    return tuple(out)


def _keep(words: tuple[str, ...]) -> tuple[str, ...]:
    """Drops particles and titles, unless nothing else is there."""
    joined = _join_servant(words)
    if PARTICLES.isdisjoint(joined) and _TITLES.isdisjoint(joined):
        return joined
    return tuple(word for word in joined if word not in PARTICLES and word not in _TITLES) or joined


def _spelling(reading: Reading) -> Spelling:
    surname, given = _keep(reading.surname), _keep(reading.given)
    roles = [SURNAME] * len(surname) + [GIVEN if reading.divided else UNKNOWN] * len(given)
    return Spelling((surname + given)[:MAX_WORDS], tuple(roles[:MAX_WORDS]))


@lru_cache(maxsize=65536)
def _spellings(surname: str, given: str, whole: str) -> tuple[Spelling, ...]:
    return tuple(dict.fromkeys(_spelling(reading) for reading in read_name(surname, given, whole)))


def _is_syllable(word: str) -> bool:
    return len(korean_syllables(word)) == 1 or len(chinese_syllables(word)) == 1


def joined_given(spelling: Spelling) -> Spelling | None:
    """The two or three given names as one word, as passports of Korea and China often have them."""
    words, roles, _ = spelling
    given = roles.count(GIVEN)
    if given not in (2, 3):
        return None
    first = len(words) - given
    return Spelling((*words[:first], "".join(words[first:])[:MAX_LETTERS]), roles[: first + 1], joined=True)


def listed_spellings(name: ListedName) -> tuple[Spelling, ...]:
    """The readings of a listed name, given names of single syllables also as one word; empty without letters."""
    plain = _spellings(name.surname, name.given, name.text)
    eastern = (one for one in plain if all(map(_is_syllable, one.words[one.roles.count(SURNAME) :])))
    joined = (joined_given(one) for one in eastern)
    return plain + tuple(one for one in joined if one)


def query_spellings(query: Query) -> tuple[Spelling, ...]:
    """The readings of a traveller's name from its parts and from its full name."""
    parts = _spellings(query.surname or "", query.given_names or "", "") if query.surname or query.given_names else ()
    whole = _spellings("", "", query.full_name) if query.full_name else ()
    return tuple(dict.fromkeys(parts + whole))


def query_words(query: Query) -> tuple[tuple[str, ...], ...]:
    """The words of each reading, for keys of remembered judgements."""
    return tuple(spelling.words for spelling in query_spellings(query))
