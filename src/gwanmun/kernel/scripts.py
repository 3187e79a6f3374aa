"""Which script a text is written in, as ISO 15924 codes, judged by the names of its letters in Unicode."""

import unicodedata

__all__ = ["UNDETERMINED", "script_of"]

UNDETERMINED = "Zyyy"

_CODES = {
    "LATIN": "Latn", "HANGUL": "Hang", "CJK": "Hani", "HIRAGANA": "Hira", "KATAKANA": "Kana", "CYRILLIC": "Cyrl",
    "ARABIC": "Arab", "GREEK": "Grek", "HEBREW": "Hebr", "THAI": "Thai", "LAO": "Laoo", "KHMER": "Khmr",
    "MYANMAR": "Mymr", "DEVANAGARI": "Deva", "BENGALI": "Beng", "TAMIL": "Taml", "TELUGU": "Telu", "GUJARATI": "Gujr",
    "GURMUKHI": "Guru", "KANNADA": "Knda", "MALAYALAM": "Mlym", "SINHALA": "Sinh", "TIBETAN": "Tibt",
    "MONGOLIAN": "Mong", "GEORGIAN": "Geor", "ARMENIAN": "Armn", "ETHIOPIC": "Ethi", "THAANA": "Thaa",
}  # fmt: skip
_JAPANESE = frozenset({"Hani", "Hira", "Kana"})


def script_of(text: str) -> str:
    """The one script of the letters of `text`; Jpan for kana with or without kanji; Zyyy when mixed or letterless."""
    scripts = {_script_of_letter(letter) for letter in text if letter.isalpha()}
    if scripts == {"Hani"}:
        return "Hani"
    if scripts and scripts <= _JAPANESE:
        return "Jpan"
    return scripts.pop() if len(scripts) == 1 else UNDETERMINED


def _script_of_letter(letter: str) -> str:
    # Full-width and half-width forms carry their script as the second word.
    first, *rest = unicodedata.name(letter, "UNKNOWN").split(" ")
    word = rest[0] if first in {"FULLWIDTH", "HALFWIDTH"} and rest else first
    return _CODES.get(word, UNDETERMINED)
