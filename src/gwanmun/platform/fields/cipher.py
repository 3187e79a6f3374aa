"""AES-256-GCM for single values. A sealed value is the key's number (1 byte), a nonce (12), the text and a tag (16).

The nonce is random, so one key may seal 2^32 values (NIST SP 800-38D, section 8.3); a key a year stays far below.
"""

import os
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from gwanmun.platform.keys.ring import KeyRing

__all__ = ["UnableToDecrypt", "open_sealed", "rotate_key", "seal_text"]

_NONCE = 12


class UnableToDecrypt(ValueError):
    """The sealed value was altered, or belongs to another row, column or table."""


def seal_text(text: str, place: bytes) -> bytes:
    """Seals `text` so that it opens at `place` alone."""
    number, cipher = _current()
    nonce = os.urandom(_NONCE)
    return bytes((number,)) + nonce + cipher.encrypt(nonce, text.encode(), place)


def open_sealed(sealed: bytes, place: bytes) -> str:
    """The text of a sealed value.

    Raises:
        UnableToDecrypt: it was altered or moved.
        UnknownKey: the file of its key is missing.
    """
    try:
        return _cipher(sealed[0]).decrypt(sealed[1 : 1 + _NONCE], sealed[1 + _NONCE :], place).decode()
    except (InvalidTag, IndexError, ValueError) as error:
        raise UnableToDecrypt(f"A protected value at {place.decode()} was altered or moved.") from error


def rotate_key() -> int:
    """Makes a new key and returns its number. This process writes with it at once, others after their restart."""
    number = _ring().add()
    _current.cache_clear()
    return number


@lru_cache(maxsize=1)
def _current() -> tuple[int, AESGCM]:
    number = _ring().current()
    return number, _cipher(number)


@lru_cache(maxsize=255)
def _cipher(number: int) -> AESGCM:
    return AESGCM(_ring().key(number))


def _ring() -> KeyRing:
    return KeyRing(settings.KEYS, "fields")
