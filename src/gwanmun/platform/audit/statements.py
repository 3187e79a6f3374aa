"""What a seal says, and the signature under it."""

import base64
import hashlib
from functools import lru_cache

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from django.conf import settings

from gwanmun.platform.audit.canonical import instant
from gwanmun.platform.audit.models import Seal
from gwanmun.platform.keys.ring import KeyRing

__all__ = [
    "FIRST_PREVIOUS",
    "current_key_number",
    "is_signed",
    "public_key",
    "root_line",
    "seal_hash",
    "sign",
    "statement",
]

FIRST_PREVIOUS = bytes(32)  # the seal before the first one


def statement(seal: Seal) -> bytes:
    """The signed text of a seal, in lines: title, number, size, root, previous seal's hash, instant, key number."""
    lines = (
        "gwanmun audit seal v1",
        str(seal.number),
        str(seal.size),
        root_line(bytes(seal.root)).decode(),
        base64.b64encode(seal.previous).decode(),
        instant(seal.sealed_at),
        str(seal.key_number),
    )
    return "".join(f"{line}\n" for line in lines).encode()


def root_line(root: bytes) -> bytes:
    """The line of a statement that names the tree root."""
    return base64.b64encode(root)


def seal_hash(seal: Seal) -> bytes:
    """The hash by which the next seal names this one."""
    return hashlib.sha256(statement(seal)).digest()


def current_key_number() -> int:
    return _ring().current()


def sign(seal: Seal) -> bytes:
    """The Ed25519 signature (64 bytes) of the seal's statement by its key."""
    return _private_key(seal.key_number).sign(statement(seal))


def is_signed(signature: bytes, text: bytes, key: Ed25519PublicKey) -> bool:
    try:
        key.verify(signature, text)
    except InvalidSignature:
        return False
    return True


def public_key(number: int) -> Ed25519PublicKey:
    """The key with which anybody checks seals signed under `number`.

    Raises:
        UnknownKey: its file is missing.
    """
    return _private_key(number).public_key()


@lru_cache(maxsize=16)
def _private_key(number: int) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(_ring().key(number))


def _ring() -> KeyRing:
    return KeyRing(settings.KEYS, "audit-seal")
