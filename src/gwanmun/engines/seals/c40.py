"""C40: three characters in two bytes (ISO/IEC 16022, 5.2.5; used by ICAO Doc 9303-13, 2.6.1).

Letters, digits and the space are known; a seal needs no others. The filler "<" travels as a space.
"""

from gwanmun.engines.seals.refusals import unreadable

__all__ = ["decode_c40", "encode_c40", "encoded_length"]

_ALPHABET = " 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_FIRST = 3  # value of the space; below it are the three shifts
_UNLATCH = 0xFE
_SHIFT_1 = 0


def encode_c40(text: str) -> bytes:
    """The bytes of capital letters, digits, spaces and fillers.

    Raises:
        ValueError: the text has another character.
    """
    values = [_value(character) for character in text.replace("<", " ")]
    alone = values.pop() if len(values) % 3 == 1 else None
    if len(values) % 3:
        values.append(_SHIFT_1)
    encoded = b"".join(_pair(*values[start : start + 3]) for start in range(0, len(values), 3))
    return encoded if alone is None else encoded + bytes((_UNLATCH, ord(_ALPHABET[alone - _FIRST]) + 1))


def decode_c40(data: bytes) -> str:
    """The text of C40 bytes; fillers come back as spaces.

    Raises:
        Refused: seal.unreadable.
    """
    if len(data) % 2:
        raise unreadable("C40 text of an odd number of bytes")
    return "".join(_triple(data[start], data[start + 1]) for start in range(0, len(data), 2))


def encoded_length(characters: int) -> int:
    """How many bytes a text of so many characters takes."""
    return -(-characters // 3) * 2


def _value(character: str) -> int:
    place = _ALPHABET.find(character)
    if place < 0:
        raise ValueError(f"Only A to Z, 0 to 9, spaces and < can be written in C40: {character!r}.")
    return place + _FIRST


def _pair(first: int, second: int, third: int) -> bytes:
    return (1600 * first + 40 * second + third + 1).to_bytes(2, "big")


def _triple(high: int, low: int) -> str:
    if high == _UNLATCH:
        return _character(_ALPHABET.find(chr(low - 1)) + _FIRST) if low else ""
    number = (high << 8) + low - 1
    first, rest = divmod(number, 1600)
    second, third = divmod(rest, 40)
    last = "" if third == _SHIFT_1 else _character(third)
    return _character(first) + _character(second) + last


def _character(value: int) -> str:
    if not _FIRST <= value < _FIRST + len(_ALPHABET):
        raise unreadable("C40 text with a character that seals do not use")
    return _ALPHABET[value - _FIRST]
