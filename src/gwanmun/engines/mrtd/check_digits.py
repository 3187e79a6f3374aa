"""The check digit of ICAO Doc 9303-3, section 4.9: weights 7, 3, 1, modulo 10; A is 10, Z is 35, `<` is 0."""

__all__ = ["check_digit"]

_VALUES = {"<": 0} | {c: int(c, 36) for c in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
_WEIGHTS = (7, 3, 1)


def check_digit(text: str) -> str:
    """The digit for `text`, which holds only A to Z, 0 to 9 and `<`."""
    return str(sum(_VALUES[c] * _WEIGHTS[i % 3] for i, c in enumerate(text)) % 10)
