"""Signing keys on the curve P-256, one for each key of a ring."""

from cryptography.hazmat.primitives.asymmetric.ec import (
    SECP256R1,
    EllipticCurvePrivateKey,
    EllipticCurvePublicKey,
    derive_private_key,
)

from gwanmun.platform.keys.ring import KeyRing

__all__ = ["public_signing_keys", "signing_key"]

_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551  # of P-256 (FIPS 186-4, D.1.2.3)


def signing_key(ring: KeyRing, number: int) -> EllipticCurvePrivateKey:
    """The private key that belongs to key `number` of the ring, always the same one.

    Raises:
        UnknownKey: its file is missing.
    """
    return derive_private_key(int.from_bytes(ring.key(number), "big") % (_ORDER - 1) + 1, SECP256R1())


def public_signing_keys(ring: KeyRing) -> dict[int, EllipticCurvePublicKey]:
    """The public halves of all keys of the ring, by number: what is published so that anybody can check."""
    return {number: signing_key(ring, number).public_key() for number in ring.numbers()}
