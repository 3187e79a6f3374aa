"""Words in Arabic script: frequent names by a table, others as consonants, since short vowels are not written.

The article is left out, as in `tokens`. Letters: simplified from the ALA-LC romanisation of Arabic and Persian; a long
vowel inside a word is left out too, so that the word compares as one without vowels.
"""

import csv
import re
from functools import cache
from importlib.resources import files

__all__ = ["is_arabic", "read_text"]

_ARTICLE = re.compile(r"(?<![\u0621-\u06ff])\u0627\u0644(?=[\u0621-\u06ff]{3})")
_POINTS = re.compile(r"[\u064b-\u065f\u0670\u0640\u200c\u200d]")
_WORD = re.compile(r"[\u0621-\u06ff]+")
_ALWAYS = {
    "ب": "B", "ت": "T", "ث": "TH", "ج": "J", "ح": "H", "خ": "KH", "د": "D", "ذ": "DH", "ر": "R", "ز": "Z", "س": "S",
    "ش": "SH", "ص": "S", "ض": "D", "ط": "T", "ظ": "Z", "غ": "GH", "ف": "F", "ق": "Q", "ك": "K", "ک": "K", "ل": "L",
    "م": "M", "ن": "N", "ه": "H", "پ": "P", "چ": "CH", "ژ": "ZH", "گ": "G", "ٹ": "T", "ڈ": "D", "ڑ": "R",
}  # fmt: skip
_FIRST = {"ا": "A", "أ": "A", "إ": "I", "آ": "A", "ع": "A", "و": "W", "ي": "Y", "ی": "Y"}


@cache
def _names() -> dict[str, str]:
    with files("gwanmun.engines.screening").joinpath("data/arabic_names.csv").open(encoding="utf-8") as lines:
        return {text: row["reading"] for row in csv.DictReader(lines) for text in row["texts"].split()}


def is_arabic(text: str) -> bool:
    """True when letters of the Arabic script are in `text`."""
    return bool(_WORD.search(text))


def _word(match: re.Match[str]) -> str:
    word = match[0]
    return _names().get(word) or _FIRST.get(word[0], _ALWAYS.get(word[0], "")) + "".join(
        _ALWAYS.get(letter, "") for letter in word[1:]
    )


def read_text(text: str) -> str:
    """`text` with its Arabic words in Latin letters."""
    return _WORD.sub(_word, _ARTICLE.sub("", _POINTS.sub("", text)))
