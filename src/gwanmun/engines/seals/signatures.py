"""Signs seals and checks them: ECDSA on P-256 with SHA-256, the signature as r and s (ICAO Doc 9303-13, 2.5)."""

from collections.abc import Mapping

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ec import (
    ECDSA,
    SECP256R1,
    EllipticCurvePrivateKey,
    EllipticCurvePublicKey,
)
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

from gwanmun.engines.seals.header import Header
from gwanmun.engines.seals.refusals import altered, unknown_signer
from gwanmun.engines.seals.seal import Seal, decode_seal, encode_seal, signed_part

__all__ = ["SealKeys", "sign_seal", "verify_seal"]

SealKeys = Mapping[str, EllipticCurvePublicKey]  # by the name of the key, such as "UTGW01"
_HALF = 32  # bytes of r and of s


def sign_seal(header: Header, features: Mapping[int, bytes], key: EllipticCurvePrivateKey) -> bytes:
    """The bytes of a signed seal. The same facts and key give the same bytes (RFC 6979).

    Raises:
        ValueError: the key is not on P-256, or the features cannot be written.
    """
    if not isinstance(key.curve, SECP256R1):
        raise ValueError("Seals are signed with a key on the curve P-256.")
    signed = signed_part(header, features)
    r, s = decode_dss_signature(key.sign(signed, ECDSA(SHA256(), deterministic_signing=True)))
    return encode_seal(signed, r.to_bytes(_HALF, "big") + s.to_bytes(_HALF, "big"))


def verify_seal(data: bytes, keys: SealKeys) -> Seal:
    """The seal, once its signature has been checked with the key that it names.

    Raises:
        Refused: seal.unreadable, seal.unknown_signer, or seal.altered.
    """
    seal = decode_seal(data)
    key = keys.get(seal.header.key_name)
    if key is None:
        raise unknown_signer(seal.header.key_name)
    if len(seal.signature) != 2 * _HALF:
        raise altered(seal.header.key_name)
    r, s = int.from_bytes(seal.signature[:_HALF], "big"), int.from_bytes(seal.signature[_HALF:], "big")
    try:
        key.verify(encode_dss_signature(r, s), seal.signed, ECDSA(SHA256()))
    except InvalidSignature as error:
        raise altered(seal.header.key_name) from error
    return seal
