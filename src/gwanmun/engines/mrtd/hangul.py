"""Hangul syllables to Latin, one by one (Revised Romanisation, Ministry of Culture notice 2000-8).

No assimilation between syllables: passports write 김한량 syllable by syllable, and a document is compared by
letters, not by sound.
"""

__all__ = ["is_syllable", "romanise"]

_FIRST, _LAST = 0xAC00, 0xD7A3
# "-" is no letter: an initial without sound, an open syllable
_INITIALS, _MEDIALS, _FINALS = (
    row.replace("-", "").split(" ")
    for row in (
        "G KK N D TT R M B PP S SS - J JJ CH K T P H",
        "A AE YA YAE EO E YEO YE O WA WAE OE YO U WO WE WI YU EU UI I",
        "- K K K N N N T L K M L L L P L M P P T T NG T T K T P T",
    )
)


def is_syllable(character: str) -> bool:
    """True for a composed Hangul syllable (U+AC00 to U+D7A3)."""
    return _FIRST <= ord(character) <= _LAST


def romanise(syllable: str) -> str:
    """Upper-case Latin letters of one composed syllable: 한 -> HAN."""
    initial, rest = divmod(ord(syllable) - _FIRST, len(_MEDIALS) * len(_FINALS))
    medial, final = divmod(rest, len(_FINALS))
    return _INITIALS[initial] + _MEDIALS[medial] + _FINALS[final]
