"""One file a key under `settings.VAULT`, sealed with AES-256-GCM so that it opens under its own key alone.

A sealed file is the number of its encryption key (1 byte), a nonce (12), the content and a tag (16). It is written and
flushed to disk before the record that names it commits; when that record is rolled back the file stays, harmless.
"""

import os
from functools import lru_cache
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from gwanmun.kernel.ids import new_id
from gwanmun.platform.keys.ring import KeyRing

__all__ = ["FileAltered", "FileMissing", "fetch_file", "remove_file", "store_file"]

_NONCE = 12


class FileMissing(LookupError):
    """The file of a record is not in the vault; restore it from the backup of files."""


class FileAltered(ValueError):
    """The file of a record was altered, or lies under another file's key."""


def store_file(content: bytes) -> str:
    """Writes `content` and returns its key (32 hexadecimal digits)."""
    key = new_id().hex
    path = _path(key)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    number, nonce = _ring().current(), os.urandom(_NONCE)
    sealed = bytes((number,)) + nonce + _cipher(number).encrypt(nonce, content, key.encode())
    path.touch(mode=0o600, exist_ok=False)
    with path.open("wb") as file:
        file.write(sealed)
        file.flush()
        os.fsync(file.fileno())
    return key


def fetch_file(key: str) -> bytes:
    """The content under `key`.

    Raises:
        FileMissing, FileAltered: as named.
        UnknownKey: the encryption key's file is missing.
    """
    try:
        sealed = _path(key).read_bytes()
    except FileNotFoundError as error:
        raise FileMissing(f"The file {key} is not in the vault. Restore it from the backup of files.") from error
    try:
        return _cipher(sealed[0]).decrypt(sealed[1 : 1 + _NONCE], sealed[1 + _NONCE :], key.encode())
    except (InvalidTag, IndexError, ValueError) as error:
        raise FileAltered(f"The file {key} was altered.") from error


def remove_file(key: str) -> None:
    """Removes the content for good; a key that has none is no error."""
    _path(key).unlink(missing_ok=True)


def _path(key: str) -> Path:
    folder: Path = settings.VAULT
    return folder / key[-2:] / key  # the last digits of a UUIDv7 are random, the first are the time


@lru_cache(maxsize=255)
def _cipher_of(folder: Path, number: int) -> AESGCM:
    return AESGCM(KeyRing(folder, "vault").key(number))


def _cipher(number: int) -> AESGCM:
    return _cipher_of(settings.KEYS, number)


def _ring() -> KeyRing:
    return KeyRing(settings.KEYS, "vault")
