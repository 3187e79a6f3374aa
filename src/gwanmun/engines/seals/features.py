"""The message zone and the signature zone: values of bytes, each after its tag and its length (ICAO Doc 9303-13, 2.4).

Lengths are written as in DER: one byte up to 127, else the number of length bytes first.
"""

from collections.abc import Iterator, Mapping

from gwanmun.engines.seals.refusals import unreadable

__all__ = ["SIGNATURE", "encode_feature", "encode_features", "read_features"]

SIGNATURE = 0xFF
_LONGEST = 0xFFFF


def encode_features(features: Mapping[int, bytes]) -> bytes:
    """The message zone, in the order given."""
    return b"".join(encode_feature(tag, value) for tag, value in features.items())


def encode_feature(tag: int, value: bytes) -> bytes:
    """One value with its tag and length.

    Raises:
        ValueError: the tag is not 0 to 255, or the value has more than 65,535 bytes.
    """
    if not 0 <= tag <= SIGNATURE or len(value) > _LONGEST:
        raise ValueError(f"A feature of a seal has a tag of one byte and at most {_LONGEST} bytes.")
    return bytes((tag,)) + _length(len(value)) + value


def read_features(data: bytes) -> Iterator[tuple[int, bytes, int]]:
    """Tag, value and start of each feature.

    Raises:
        Refused: seal.unreadable, where a value is cut off.
    """
    at = 0
    while at < len(data):
        size, start = _read_length(data, at + 1)
        if start + size > len(data):
            raise unreadable("it ends within a feature")
        yield data[at], data[start : start + size], at
        at = start + size


def _length(size: int) -> bytes:
    if size < 0x80:
        return bytes((size,))
    figures = size.to_bytes(1 if size <= 0xFF else 2, "big")
    return bytes((0x80 | len(figures),)) + figures


def _read_length(data: bytes, at: int) -> tuple[int, int]:
    if at >= len(data):
        raise unreadable("it ends within a feature")
    first = data[at]
    if first < 0x80:
        return first, at + 1
    count = first & 0x7F
    figures = data[at + 1 : at + 1 + count]
    if count not in (1, 2) or len(figures) != count:
        raise unreadable("a feature has no readable length")
    return int.from_bytes(figures, "big"), at + 1 + count
