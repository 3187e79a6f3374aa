"""Korean names in Hangul read as Latin words. Given names are read syllable by syllable (Revised Romanization)."""

__all__ = ["is_hangul", "read_name", "read_word"]

_FIRST = 0xAC00
_LAST = 0xD7A3
_INITIALS = ["G", "KK", "N", "D", "TT", "R", "M", "B", "PP", "S", "SS", "-", "J", "JJ", "CH", "K", "T", "P", "H"]
_VOWELS = [
    "A",
    "AE",
    "YA",
    "YAE",
    "EO",
    "E",
    "YEO",
    "YE",
    "O",
    "WA",
    "WAE",
    "OE",
    "YO",
    "U",
    "WO",
    "WE",
    "WI",
    "YU",
    "EU",
    "UI",
    "I",
]
_CODAS = [
    "-",
    "K",
    "K",
    "K",
    "N",
    "N",
    "N",
    "T",
    "L",
    "K",
    "M",
    "L",
    "L",
    "L",
    "P",
    "L",
    "M",
    "P",
    "P",
    "T",
    "T",
    "NG",
    "T",
    "T",
    "K",
    "T",
    "P",
    "T",
]

#: The usual passport spelling of surnames whose Revised form is hardly used; `name_classes.csv` joins the others.
_SURNAMES = {
    "김": "KIM", "이": "LEE", "리": "RI", "박": "PARK", "최": "CHOI",
    "정": "JUNG", "강": "KANG", "조": "CHO", "윤": "YOON",
    "임": "LIM", "림": "RIM", "오": "OH", "서": "SEO", "신": "SHIN",
    "권": "KWON", "안": "AHN", "유": "YOO", "류": "RYU",
    "전": "JEON", "고": "KO", "문": "MOON", "손": "SON", "배": "BAE",
    "백": "BAEK", "허": "HEO", "심": "SHIM", "노": "NO",
    "로": "RO", "곽": "KWAK", "성": "SUNG", "주": "JOO", "우": "WOO", "구": "KOO", "라": "RA", "지": "JI", "엄": "EOM",
    "현": "HYUN", "변": "BYUN", "염": "YEOM", "석": "SEOK", "길": "GIL",
    "기": "KI", "국": "KOOK", "경": "KYUNG", "부": "BOO",
    "남궁": "NAMGUNG", "황보": "HWANGBO", "제갈": "JEGAL", "선우": "SEONWOO", "독고": "DOKGO", "사공": "SAGONG",
    "서문": "SEOMUN", "동방": "DONGBANG",
}  # fmt: skip
_LONGEST_NAME = 5


def is_hangul(letter: str) -> bool:
    """True for a composed Hangul syllable."""
    return _FIRST <= ord(letter) <= _LAST


def _syllable(letter: str) -> str:
    number = ord(letter) - _FIRST
    initial, vowel, coda = number // 588, number // 28 % 21, number % 28
    return "".join((_INITIALS[initial], _VOWELS[vowel], _CODAS[coda])).replace("-", "")


def read_word(word: str) -> str:
    """A Hangul word as one Latin word (foreign names written in Hangul)."""
    return "".join(_syllable(letter) for letter in word if is_hangul(letter))


def _read_surname(surname: str) -> str:
    return _SURNAMES.get(surname) or read_word(surname)


def read_name(text: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Surname and given syllables of a Korean name ("김정은", "김 정은"), or None when it is not built like one."""
    words = ["".join(filter(is_hangul, word)) for word in text.split()]
    letters = "".join(words)
    if not 2 <= len(letters) <= _LONGEST_NAME or len(words) > 2:
        return None
    size = len(words[0]) if len(words) == 2 else 2 if letters[:2] in _SURNAMES and len(letters) > 2 else 1
    if size > 2:
        return None
    return (_read_surname(letters[:size]),), tuple(_syllable(letter) for letter in letters[size:])
