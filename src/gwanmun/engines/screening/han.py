"""Names in Han characters, which each country reads differently: Mandarin, Korean, Cantonese, Japanese readings.

Mandarin: Unicode's readings by the `anyascii` library, with the surnames that are read otherwise. Korean (sound of the
character by the government's table of characters for names), Cantonese (Hong Kong government spelling) and Japanese
(Hepburn, whole names): own tables in `data/`, of characters and names that are frequent in names.
"""

import csv
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from anyascii import anyascii

from gwanmun.engines.screening import hangul

__all__ = ["HanReading", "is_han", "read_name"]

_COMPOUND_SURNAMES = """
欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 司徒 东方 東方 皇甫 尉迟 公孙 公孫 慕容 令狐 夏侯 南宮 南宫 鮮于 鲜于 獨孤
"""
_COMPOUND = frozenset(_COMPOUND_SURNAMES.split())
_MANDARIN_SURNAMES = {
    "曾": "ZENG", "单": "SHAN", "單": "SHAN", "解": "XIE", "仇": "QIU", "朴": "PIAO", "查": "ZHA",
    "区": "OU", "區": "OU",
    "盖": "GE", "乐": "YUE", "樂": "YUE", "翟": "ZHAI", "任": "REN", "尉迟": "YUCHI", "吕": "LU", "呂": "LU",
}  # fmt: skip


class HanReading(NamedTuple):
    """Surname and given words of one reading; `language` is an ISO 639-3 code."""

    surname: tuple[str, ...]
    given: tuple[str, ...]
    language: str


def is_han(letter: str) -> bool:
    """True for a CJK ideograph."""
    return "\u3400" <= letter <= "\u9fff" or "\uf900" <= letter <= "\ufaff" or "\U00020000" <= letter <= "\U0003134f"


def _rows(name: str) -> Iterator[dict[str, str]]:
    with files("gwanmun.engines.screening").joinpath(f"data/{name}.csv").open(encoding="utf-8") as lines:
        yield from csv.DictReader(lines)


@cache
def _by_character(name: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in _rows(name):
        for character in row["characters"]:
            found.setdefault(character, row["reading"])
    return found


@cache
def _japanese_names(kind: str) -> dict[str, str]:
    return {
        text: row["reading"] for row in _rows("han_japanese") if row["kind"] == kind for text in row["texts"].split()
    }


def _pinyin(character: str) -> str:
    return "".join(filter(str.isalpha, anyascii(character))).upper()


def _mandarin(surname: str, given: str) -> HanReading:
    first = _MANDARIN_SURNAMES.get(surname) or "".join(map(_pinyin, surname))
    return HanReading((first,), tuple(filter(None, map(_pinyin, given))), "cmn")


def _korean(surname: str, given: str) -> HanReading | None:
    """The Korean reading, when every character has one."""
    sounds = _by_character("han_korean")
    if not all(character in sounds for character in surname + given):
        return None
    family = {"이": "이", "리": "이", "류": "유", "림": "임", "라": "나"}.get(sounds[surname[0]], sounds[surname[0]])
    rest = "".join(sounds[character] for character in surname[1:] + given)
    read = hangul.read_name(family + rest)
    return HanReading(*read, "kor") if read else None


def _cantonese(surname: str, given: str) -> HanReading | None:
    """The Cantonese reading of the given name; the surname's spellings are joined by the table of surnames."""
    sounds = _by_character("han_cantonese")
    if not given or not all(character in sounds for character in given):
        return None
    return HanReading(_mandarin(surname, "").surname, tuple(sounds[character] for character in given), "yue")


def _japanese(text: str) -> HanReading | None:
    surnames, givens = _japanese_names("surname"), _japanese_names("given")
    for size in (3, 2, 1):
        if text[:size] in surnames and len(text) > size:
            given = givens.get(text[size:])
            return HanReading((surnames[text[:size]],), (given,) if given else (), "jpn")
    return None


def read_name(surname: str, given: str) -> list[HanReading]:
    """All readings. Without a `surname` the first character or the compound surname of `given` is taken for it."""
    surname, given = (
        "".join(letter for letter in part if is_han(letter) or letter == "々") for part in (surname, given)
    )
    if not surname:
        size = 2 if given[:2] in _COMPOUND and len(given) > 2 else 1
        surname, given = given[:size], given[size:]
    if not surname:
        return []
    found = (_mandarin(surname, given), _korean(surname, given), _cantonese(surname, given), _japanese(surname + given))
    return [reading for reading in found if reading]
