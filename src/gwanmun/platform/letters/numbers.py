"""Numbers of letters: short enough to read out, too many to guess."""

from datetime import date
from uuid import UUID

__all__ = ["letter_number"]

_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O, U
_LENGTH = 10  # of the 62 random bits of a UUIDv7, 50


def letter_number(letter_id: UUID, issued_on: date) -> str:
    """The number that belongs to a letter, such as "2026-7K3QX9TNBD"."""
    number, digits = letter_id.int, ""
    for _ in range(_LENGTH):
        number, digit = divmod(number, len(_DIGITS))
        digits = _DIGITS[digit] + digits
    return f"{issued_on.year}-{digits}"
