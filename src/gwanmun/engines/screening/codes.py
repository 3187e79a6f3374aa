"""Sounds of Latin spellings as small numbers, for comparison: digraphs become one code, double letters collapse.

A to Z are 1 to 26. The rules join spellings that transliteration systems and passport rules write differently
(ICAO Doc 9303-3 section 6: Ä/AE, Ö/OE, Ü/UE/UXX, Å/AA, Ñ/NXX; Cyrillic KH, SHCH, YU/IU; Arabic OU/U, Q/K).
"""

import re

import numpy as np
from numpy.typing import NDArray

__all__ = ["COARSE", "INITIAL_VOWEL", "SUBSTITUTION", "WIDTH", "encode", "skeleton"]

WIDTH = 16
_DIGRAPHS = {"SH": 27, "CH": 28, "KH": 29, "ZH": 30, "TS": 31}
_CODE_COUNT = 32

_REWRITES = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        ("SHCH|SCH|SZCZ", "SH"),
        ("TCH|TSCH|CZ", "CH"),
        ("([NU])XX", r"\1"),
        ("DJ|DZH", "J"),
        ("PH", "F"),
        ("GH", "G"),
        ("TH|DH", "T"),
        ("CK|Q|C(?=[AOUKLRT]|$)", "K"),
        ("TZ", "TS"),
        ("X", "KS"),
        ("C(?=[EIY])", "S"),
        ("W", "V"),
        ("IY|YI|IJ|EE|Y", "I"),
        ("II+", "I"),
        ("OU|OO", "U"),
        ("AE", "E"),
        ("OE", "O"),
        ("UE", "U"),
        (r"(?<=[AEIOU])H(?=$|[^AEIOU])", ""),
    )
)
_PIECES = re.compile("SH|CH|KH|ZH|TS|[A-Z]")
_DOUBLES = re.compile(r"(.)\1+")


def _letter(text: str) -> int:
    return _DIGRAPHS.get(text) or ord(text) - 64


def encode(word: str) -> bytes:
    """The sound codes of `word` (A to Z only), at most `WIDTH` of them."""
    if len(word) == 1:
        return bytes([_letter(word)])
    text = word
    for pattern, replacement in _REWRITES:
        text = pattern.sub(replacement, text)
    text = _DOUBLES.sub(r"\1", text)
    return bytes(_letter(piece) for piece in _PIECES.findall(text))[:WIDTH]


_VOWELS = "AEIOU"
_COARSE_GROUPS = ("KGQ", "JCZ", "TD", "PBFVW", "S", "RL", "M", "N")
_ALIKE = ("AO", "EI", "OU", "BP", "DT", "GK", "JZ", "SZ", "BV", "FV", "LR", "MN", "IJ", "GJ", "CS", "CK", "XS")
_ALIKE_DIGRAPHS = (
    ("SH", "S"),
    ("CH", "J"),
    ("CH", "SH"),
    ("KH", "H"),
    ("KH", "K"),
    ("KH", "G"),
    ("ZH", "J"),
    ("ZH", "Z"),
    ("ZH", "SH"),
    ("TS", "S"),
    ("TS", "Z"),
    ("TS", "CH"),
    ("TS", "T"),
    ("CH", "K"),
    ("H", "G"),
)


def _coarse() -> NDArray[np.uint8]:
    table = np.zeros(_CODE_COUNT, np.uint8)
    for number, group in enumerate(_COARSE_GROUPS, start=1):
        for letter in group:
            table[_letter(letter)] = number
    for digraph, like in (("SH", "S"), ("CH", "J"), ("KH", "K"), ("ZH", "J"), ("TS", "J")):
        table[_letter(digraph)] = table[_letter(like)]
    table[_letter("X")] = table[_letter("S")]
    return table


def _substitution() -> NDArray[np.float32]:
    table = np.ones((_CODE_COUNT, _CODE_COUNT), np.float32)
    vowels = [_letter(one) for one in _VOWELS]
    for one in vowels:
        table[one, vowels] = 0.55
    for left, right in [*(tuple(pair) for pair in _ALIKE), *_ALIKE_DIGRAPHS]:
        cost = 0.4 if left in _VOWELS else 0.5
        table[_letter(left), _letter(right)] = table[_letter(right), _letter(left)] = cost
    np.fill_diagonal(table, 0.0)
    return table


#: Group of each code in a skeleton; 0 is skipped (vowels and H).
COARSE = _coarse()
#: Group that stands for a vowel or H at the beginning.
INITIAL_VOWEL = 9
_LONGEST_SKELETON = 7
_N, _G = _letter("N"), _letter("G")


def skeleton(codes: bytes) -> tuple[int, ...]:
    """Groups of the consonants of a word, at most 7, with the beginning marked when it is none. NG counts as N."""
    groups = [int(COARSE[code]) for code in codes]
    for place in range(1, len(codes)):
        if codes[place] == _G and codes[place - 1] == _N:
            groups[place] = 0
    if groups and not groups[0]:
        groups[0] = INITIAL_VOWEL
    return tuple(group for group in groups if group)[:_LONGEST_SKELETON]


#: Cost of reading one code for another, 0 to 1: confusions of scripts cost less than strangers.
SUBSTITUTION = _substitution()
