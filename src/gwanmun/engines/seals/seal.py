"""A whole seal: header, features, signature."""

from collections.abc import Mapping
from dataclasses import dataclass

from gwanmun.engines.seals.features import SIGNATURE, encode_feature, encode_features, read_features
from gwanmun.engines.seals.header import Header, read_header
from gwanmun.engines.seals.refusals import unreadable

__all__ = ["Seal", "decode_seal", "encode_seal", "signed_part"]


@dataclass(frozen=True, slots=True)
class Seal:
    """A seal as read. `signed` are the bytes that the signature (r and s, 32 bytes each) covers.

    A seal that was only decoded proves nothing: its facts count after `verify_seal`.
    """

    header: Header
    features: Mapping[int, bytes]
    signed: bytes
    signature: bytes


def encode_seal(signed: bytes, signature: bytes) -> bytes:
    """The bytes of the printed code."""
    return signed + encode_feature(SIGNATURE, signature)


def signed_part(header: Header, features: Mapping[int, bytes]) -> bytes:
    """Header and message zone.

    Raises:
        ValueError: a feature uses the tag of the signature, or is too long.
    """
    if SIGNATURE in features:
        raise ValueError("The tag 255 belongs to the signature.")
    return header.encode() + encode_features(features)


def decode_seal(data: bytes) -> Seal:
    """Reads a seal of version 3 or 4.

    Raises:
        Refused: seal.unreadable; a feature given twice or anything after the signature is refused too.
    """
    header, start = read_header(data)
    features: dict[int, bytes] = {}
    for tag, value, at in read_features(data[start:]):
        if tag == SIGNATURE and start + at + len(encode_feature(tag, value)) == len(data):
            return Seal(header, features, data[: start + at], value)
        if tag in features or tag == SIGNATURE:
            raise unreadable("a feature stands twice, or after the signature")
        features[tag] = value
    raise unreadable("it has no signature")
