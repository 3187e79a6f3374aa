"""UUIDv7 identifiers: time-ordered, so that B-tree indexes grow at one end (RFC 9562, section 5.7)."""

import os
import time
from datetime import UTC, datetime
from uuid import UUID

__all__ = ["new_id", "time_of", "uuid7"]

_MILLISECOND = 1_000_000


def uuid7(unix_ms: int, randomness: bytes) -> UUID:
    """Builds a UUIDv7 from `unix_ms` (milliseconds since 1970-01-01 UTC) and 10 random bytes.

    Raises:
        ValueError: the time does not fit into 48 bits, or `randomness` is not 10 bytes long.
    """
    if not 0 <= unix_ms < 1 << 48:
        raise ValueError(f"unix_ms out of range: {unix_ms}")
    if len(randomness) != 10:
        raise ValueError("randomness must be 10 bytes")
    value = unix_ms << 80 | int.from_bytes(randomness)
    value &= ~(0xF << 76) & ~(0x3 << 62)
    return UUID(int=value | 0x7 << 76 | 0x2 << 62)


def new_id() -> UUID:
    """A fresh UUIDv7 for a new row. The time inside orders rows; it is no fact of the case.

    The 12 bits after the millisecond hold its fraction (RFC 9562, section 6.2, method 3), so that rows which one
    process writes one after another sort in that order.
    """
    unix_ms, rest_ns = divmod(time.time_ns(), _MILLISECOND)
    fraction = rest_ns * 4096 // _MILLISECOND
    return uuid7(unix_ms, fraction.to_bytes(2) + os.urandom(8))


def time_of(identifier: UUID) -> datetime:
    """When a UUIDv7 was made, to the millisecond, by the clock of the machine that made it."""
    return datetime.fromtimestamp((identifier.int >> 80) / 1000, UTC)
