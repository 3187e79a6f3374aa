"""Latin spellings of Korean and Chinese names as syllables whose parts may mean several sounds.

A syllable is a 64-bit mask: one group of bits for the initial, one for the vowel or final, one for the Korean coda. A
spelling sets every bit that it may stand for (U in SUNG: ㅓ, ㅜ or ㅡ; CH in Wade-Giles: zh, ch, j or q). Two syllables
may be the same when they share a bit in each group. Sources: Revised Romanization (2000), McCune-Reischauer (1939),
Yale, the romanisation of North Korean passports, usual passport spellings; Hanyu Pinyin (ISO 7098), Wade-Giles.
"""

import re
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

__all__ = [
    "CHINESE_SOUNDS",
    "KOREAN_SOUNDS",
    "MAX_SYLLABLES",
    "chinese_packed",
    "chinese_syllables",
    "korean_packed",
    "korean_syllables",
]

#: Longer words are no given names written together.
MAX_SYLLABLES = 3

_Spellings = dict[str, str]

_K_INITIAL: _Spellings = {
    "": "-", "K": "ㄱ ㅋ", "G": "ㄱ", "KK": "ㄱ", "GG": "ㄱ", "KH": "ㅋ", "GH": "ㄱ", "C": "ㄱ ㅋ",
    "N": "ㄴ ㄹ", "T": "ㄷ ㅌ", "D": "ㄷ", "TT": "ㄷ", "DD": "ㄷ", "TH": "ㅌ", "R": "ㄹ", "L": "ㄹ", "RH": "ㄹ",
    "M": "ㅁ", "P": "ㅂ ㅍ", "B": "ㅂ", "PP": "ㅂ", "BB": "ㅂ", "PH": "ㅍ", "F": "ㅍ",
    "S": "ㅅ", "SH": "ㅅ", "SS": "ㅅ", "J": "ㅈ", "JJ": "ㅈ", "Z": "ㅈ", "CH": "ㅈ ㅊ", "TCH": "ㅈ ㅊ", "H": "ㅎ",
}  # fmt: skip
_K_VOWEL: _Spellings = {
    "A": "ㅏ", "AH": "ㅏ", "AA": "ㅏ", "EO": "ㅓ", "UH": "ㅓ", "OH": "ㅗ", "O": "ㅗ ㅓ", "U": "ㅜ ㅓ ㅡ", "OO": "ㅜ",
    "OU": "ㅜ ㅗ ㅓ", "EU": "ㅡ", "I": "ㅣ ㅢ", "EE": "ㅣ ㅢ", "IE": "ㅣ",
    "AE": "ㅐ", "AI": "ㅐ", "AY": "ㅐ", "EA": "ㅐ",
    "E": "ㅔ ㅐ", "EI": "ㅔ", "EY": "ㅔ", "YA": "ㅑ", "YAH": "ㅑ",
    "YEO": "ㅕ", "YO": "ㅛ ㅕ", "YOH": "ㅛ", "YU": "ㅠ ㅕ",
    "YUH": "ㅕ", "YOU": "ㅠ ㅕ ㅛ", "YOO": "ㅠ", "YEOU": "ㅕ", "YEU": "ㅕ ㅠ", "YE": "ㅖ ㅕ", "YAE": "ㅖ", "IU": "ㅠ",
    "WA": "ㅘ", "OA": "ㅘ", "WO": "ㅝ", "WEO": "ㅝ", "UO": "ㅝ",
    "WAE": "ㅙ", "OE": "ㅙ", "OI": "ㅙ", "WE": "ㅙ", "OY": "ㅙ",
    "WI": "ㅟ", "WEE": "ㅟ", "UI": "ㅢ ㅟ", "EUI": "ㅢ", "YI": "ㅣ ㅢ", "WOO": "ㅜ", "WU": "ㅜ", "WOU": "ㅜ", "Y": "ㅣ",
}  # fmt: skip
_K_CODA: _Spellings = {
    "": "-", "K": "ㄱ", "G": "ㄱ", "CK": "ㄱ", "N": "ㄴ", "NN": "ㄴ", "L": "ㄹ", "R": "ㄹ", "LL": "ㄹ", "M": "ㅁ",
    "P": "ㅂ", "B": "ㅂ", "T": "ㅅ", "S": "ㅅ", "D": "ㅅ", "NG": "ㅇ",
}  # fmt: skip
_C_INITIAL: _Spellings = {
    "": "-", "B": "b", "P": "p b", "M": "m", "F": "f", "D": "d", "T": "t d", "N": "n", "L": "l", "G": "g", "K": "k g",
    "H": "h", "J": "j r", "Q": "q", "X": "x", "HS": "x",
    "ZH": "zh", "CH": "ch zh j q", "SH": "sh x", "R": "r", "Z": "z",
    "C": "c", "TS": "z c", "TZ": "z", "S": "s", "SS": "s", "SZ": "s", "Y": "y", "W": "w", "DZ": "z",
}  # fmt: skip
_C_FINAL: _Spellings = {
    "A": "a", "O": "o e uo", "E": "e", "EH": "e ie", "I": "i", "IH": "i", "U": "u v ou", "UH": "u i", "V": "v",
    "AI": "ai", "EI": "ei", "UI": "ui", "UEI": "ui", "AO": "ao", "OU": "ou", "OW": "ou", "IU": "iu", "IE": "ie",
    "IEH": "ie", "UE": "ve", "UEH": "ve", "VE": "ve", "ER": "er", "AN": "an", "EN": "en", "IN": "in", "UN": "un",
    "VN": "un", "ANG": "ang", "ENG": "eng", "ING": "ing", "ONG": "ong", "UNG": "ong", "IA": "ia", "IAO": "iao",
    "IAN": "ian", "IEN": "ian", "IANG": "iang", "IONG": "iong", "IUNG": "iong", "UA": "ua", "UO": "uo", "UAI": "uai",
    "UAN": "uan", "UANG": "uang", "UEN": "un",
}  # fmt: skip


def _numbered(table: _Spellings) -> dict[str, int]:
    """A number for each spelling of a part of a syllable; 0 is left for "no syllable"."""
    return {spelt: number for number, spelt in enumerate(table, start=1)}


def _masks(table: _Spellings) -> NDArray[np.int64]:
    """By number of spelling, the set of sounds that it may stand for."""
    sounds = sorted({sound for meant in table.values() for sound in meant.split()})
    place = {sound: 1 << number for number, sound in enumerate(sounds)}
    return np.array([0, *(sum(place[sound] for sound in meant.split()) for meant in table.values())], np.int64)


def _any_of(table: _Spellings, closed: str = "") -> str:
    """A group of all spellings, longest first; those that match `closed` end their syllable only before a consonant."""
    ordered = sorted(table, key=len, reverse=True)
    return "(" + "|".join(key + ("(?![AEIOUWY])" if closed and re.search(closed, key) else "") for key in ordered) + ")"


#: Sets of sounds by number, and the bits of a packed syllable that hold the number: five, six and five; five and six.
KOREAN_SOUNDS = (_masks(_K_INITIAL), _masks(_K_VOWEL), _masks(_K_CODA))
CHINESE_SOUNDS = (_masks(_C_INITIAL), _masks(_C_FINAL))
_K_NUMBERS = (_numbered(_K_INITIAL), _numbered(_K_VOWEL), _numbered(_K_CODA))
_C_NUMBERS = (_numbered(_C_INITIAL), _numbered(_C_FINAL))
_SHIFTS = (0, 5, 11)
_KOREAN = _any_of(_K_INITIAL) + _any_of(_K_VOWEL) + _any_of(_K_CODA, "^(?!NG)[A-Z]")
_CHINESE = _any_of(_C_INITIAL) + _any_of(_C_FINAL, "N$|G$")
_KOREAN_WORDS = tuple(re.compile(_KOREAN * count) for count in range(1, MAX_SYLLABLES + 1))
_CHINESE_WORDS = tuple(re.compile(_CHINESE * count) for count in range(1, MAX_SYLLABLES + 1))
_Parts = tuple[tuple[str, ...], ...]


def _parse(word: str, patterns: tuple[re.Pattern[str], ...], parts: int) -> _Parts:
    if len(word) > 6 * MAX_SYLLABLES:
        return ()
    for pattern in patterns:
        if match := pattern.fullmatch(word):
            groups = match.groups()
            return tuple(groups[start : start + parts] for start in range(0, len(groups), parts))
    return ()


@lru_cache(maxsize=65536)
def _korean(word: str) -> _Parts:
    return _parse(word, _KOREAN_WORDS, 3)


@lru_cache(maxsize=65536)
def _chinese(word: str) -> _Parts:
    return _parse(word, _CHINESE_WORDS, 2)


def _packed(parts: _Parts, numbers: tuple[dict[str, int], ...]) -> int:
    """Syllables of 16 bits each, the first lowest."""
    packed = 0
    for place, syllable in enumerate(parts):
        for part, known, shift in zip(syllable, numbers, _SHIFTS, strict=False):
            packed |= known[part] << 16 * place + shift
    return packed


def korean_packed(word: str) -> int:
    """The syllables of `word` (A to Z), the fewest that spell it, as numbers of 16 bits; 0 when it is not Korean."""
    return _packed(_korean(word), _K_NUMBERS)


def chinese_packed(word: str) -> int:
    """As `korean_packed`, for Pinyin and Wade-Giles."""
    return _packed(_chinese(word), _C_NUMBERS)


def korean_syllables(word: str) -> tuple[str, ...]:
    """The syllables of a given name written together ("JONGUN" to "JONG", "UN")."""
    return tuple("".join(one) for one in _korean(word))


def chinese_syllables(word: str) -> tuple[str, ...]:
    """The syllables of a given name written together ("JINPING" to "JIN", "PING")."""
    return tuple("".join(one) for one in _chinese(word))
