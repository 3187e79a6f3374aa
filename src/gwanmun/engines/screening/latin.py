"""Letters of any alphabet as upper-case A to Z: marks removed, alphabets transliterated letter by letter.

Latin: ICAO Doc 9303-3 table of national characters, in the form without the extra letter (Ü as U). Cyrillic: the
letters of ICAO Doc 9303-3 table B with Ukrainian, Belarusian, Kazakh, Uzbek and Mongolian additions. Greek: ISO 843.
Arabic script: see `arabic`. Other alphabets (Hebrew, Thai, Devanagari, Georgian, kana): the `anyascii` library.
"""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

from gwanmun.engines.screening import arabic

__all__ = ["latin_words"]

#: What is longer than any name is cut here; a name of ten thousand letters is noise.
_MAX_LETTERS = 240
_LONGEST_WORD = 24

_LATIN = {"ß": "SS", "Æ": "AE", "Œ": "OE", "Ø": "O", "Ð": "D", "Þ": "TH", "Đ": "D", "Ł": "L", "ı": "I", "Ħ": "H",
          "Ŋ": "N", "Ə": "A", "ʻ": "", "Ĳ": "IJ", "ẞ": "SS"}  # fmt: skip
_CYRILLIC = {
    "А": "A", "Б": "B", "В": "V", "Г": "G", "Ґ": "G", "Д": "D", "Е": "E", "Ё": "E", "Є": "IE", "Ж": "ZH", "З": "Z",
    "И": "I", "І": "I", "Ї": "I", "Й": "I", "К": "K", "Л": "L",
    "М": "M", "Н": "N", "О": "O", "П": "P", "Р": "R", "С": "S",
    "Т": "T", "У": "U", "Ў": "U", "Ф": "F", "Х": "KH", "Ц": "TS", "Ч": "CH", "Ш": "SH", "Щ": "SHCH", "Ъ": "", "Ы": "Y",
    "Ь": "", "Э": "E", "Ю": "YU", "Я": "YA", "Ә": "A", "Ғ": "GH", "Қ": "Q", "Ң": "NG", "Ө": "O", "Ұ": "U", "Ү": "U",
    "Һ": "H", "Ҳ": "H", "Ҷ": "J", "Ӣ": "I", "Ӯ": "U", "Ј": "J", "Љ": "LJ", "Њ": "NJ", "Ћ": "C", "Ђ": "DJ", "Џ": "DZ",
}  # fmt: skip
_GREEK = {
    "Α": "A", "Β": "V", "Γ": "G", "Δ": "D", "Ε": "E", "Ζ": "Z",
    "Η": "I", "Θ": "TH", "Ι": "I", "Κ": "K", "Λ": "L", "Μ": "M",
    "Ν": "N", "Ξ": "X", "Ο": "O", "Π": "P", "Ρ": "R", "Σ": "S",
    "Τ": "T", "Υ": "Y", "Φ": "F", "Χ": "CH", "Ψ": "PS", "Ω": "O",
}  # fmt: skip
_LETTERS = str.maketrans({**_LATIN, **_CYRILLIC, **_GREEK})
_MARKS = re.compile(r"[\u0300-\u036f'’‘`´ʼʻʿʾ.\u200b-\u200f\u202a-\u202e]")
_DIGIT_SLIPS = str.maketrans("01358", "OIESB")
_WORD = re.compile(r"[A-Z0-9]+")


def _plain(text: str) -> str:
    if text.isascii():
        return _MARKS.sub("", text.upper())
    upper = unicodedata.normalize("NFKC", text).upper().translate(_LETTERS)
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", upper).translate(_LETTERS))
    return plain if plain.isascii() else _MARKS.sub("", anyascii(arabic.read_text(plain)).upper())


def _word(word: str) -> str:
    """Digits among letters are slips of a reader (O/0, I/1, S/5, B/8); a word of digits only says nothing."""
    return "" if word.isdigit() else re.sub("[0-9]", "", word.translate(_DIGIT_SLIPS))[:_LONGEST_WORD]


@lru_cache(maxsize=262144)
def latin_words(text: str) -> tuple[str, ...]:
    """The words of `text` in A to Z, split at blanks, hyphens and fillers; signs of no alphabet are left out."""
    words = map(_word, _WORD.findall(_plain(text[:_MAX_LETTERS])))
    return tuple(word for word in words if word)
