"""Names of any script in the table's reach to the letters A to Z (ICAO Doc 9303-3, section 6, tables A, B and C).

`transliteration.csv` holds the letters whose form is a choice of the standard; where the standard offers several
(Ä as A or AE), the first one meant for the zone is taken. Rows marked `cyrillic-practice` are letters of Central
Asian alphabets outside the standard's table, written as passports of those states do. Any other accented Latin or
Cyrillic letter loses its marks, which is what the tables say for them too.
"""

import csv
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from gwanmun.engines.mrtd.errors import UnableToTransliterate
from gwanmun.engines.mrtd.hangul import is_syllable, romanise
from gwanmun.kernel.refusals import Text

__all__ = ["transliterate"]

_SEPARATORS = frozenset(" -,/\u00b7\u2010\u2011\u2012\u2013\u2014\u30fb<")
_SHADDA = "\u0651"
_APOSTROPHES = frozenset("'.`\u2018\u2019\u201b\u2032")
_SILENT = frozenset({"Lm", "Mn", "Cf", "Sk"})


@cache
def _table() -> Mapping[str, str]:
    text = (files(__package__) / "transliteration.csv").read_text(encoding="utf-8")
    return {chr(int(row["code_point"], 16)): row["mrz"] for row in csv.DictReader(text.splitlines())}


def transliterate(text: str) -> str:
    """Upper-case A to Z with single blanks between name components.

    Apostrophes and dots vanish (D'Artagnan -> DARTAGNAN), hyphens and commas become blanks (9303-3, 4.6). Hangul goes
    by Revised Romanisation.

    Raises:
        UnableToTransliterate: a character has no entry, named in the error (Han needs a reading, not a table).
    """
    letters: list[str] = []
    for character in unicodedata.normalize("NFC", text):
        letters.append(letters[-1] if character == _SHADDA and letters else _letters(character))
    return " ".join("".join(letters).split())


def _letters(character: str) -> str:
    if character in _SEPARATORS or character.isspace():
        return " "
    if is_syllable(character):
        return romanise(character)
    capital = character if character in _table() else character.upper()
    if capital in _table():
        return _table()[capital]
    base = _without_marks(character)
    if base.isalpha() and base.isascii():
        return base
    if len(base) == 1 and base != capital:
        return _letters(base)
    if _is_silent(character):
        return ""
    raise _refusal(character)


def _without_marks(character: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", character).upper() if not unicodedata.combining(c))


def _is_silent(character: str) -> bool:
    return unicodedata.category(character) in _SILENT or character in _APOSTROPHES


def _refusal(character: str) -> UnableToTransliterate:
    return UnableToTransliterate(
        "no_latin_form",
        Text(
            "‘{character}’({name}) 문자는 로마자 표가 없습니다.",
            "The character ‘{character}’ ({name}) has no Latin form.",
        ),
        Text("문서에 적힌 로마자 이름을 입력하십시오.", "Enter the name in Latin letters as the document shows it."),
        {"character": character, "name": unicodedata.name(character, f"U+{ord(character):04X}")},
    )
