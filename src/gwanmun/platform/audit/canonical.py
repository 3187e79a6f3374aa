"""One way to write facts as JSON, so that equal facts have equal bytes and equal hashes. Pure."""

import json
import math
from collections.abc import Mapping, Set
from dataclasses import asdict, is_dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import Enum
from functools import singledispatch
from typing import Any
from uuid import UUID

__all__ = ["canonical_bytes", "instant", "plain"]

_NUL_SHOWN = "\u2400"  # PostgreSQL's jsonb cannot hold NUL; hostile messages do


def canonical_bytes(value: object) -> bytes:
    """JSON in UTF-8 with sorted keys and without spaces. `value` is plain already (see `plain`)."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode()


@singledispatch
def plain(value: Any) -> Any:
    """`value` as JSON can hold it: ids, dates, decimals and enumerations as text, sets sorted, keys as text.

    Instants are written in UTC. NUL becomes the visible sign U+2400 and a lone surrogate its escape.

    Raises:
        TypeError: a value that has no meaning outside the program, or an instant without time zone.
        ValueError: a float that is no number.
    """
    if is_dataclass(value) and not isinstance(value, type):
        return plain(asdict(value))
    raise TypeError(f"An audit entry cannot hold {value!r} of type {type(value).__name__}.")


def instant(value: datetime) -> str:
    """An instant in UTC with microseconds.

    Raises:
        TypeError: the instant has no time zone.
    """
    if value.tzinfo is None:
        raise TypeError(f"{value!r} has no time zone.")
    return value.astimezone(UTC).isoformat(timespec="microseconds")


plain.register(datetime, instant)


@plain.register(int)
@plain.register(type(None))
def _itself(value: Any) -> Any:
    return value


@plain.register
def _enumeration(value: Enum) -> Any:
    return plain(value.value)


@plain.register
def _text(value: str) -> str:
    if isinstance(value, Enum):  # a StrEnum is both
        return str(value.value)
    return value.replace("\0", _NUL_SHOWN).encode("utf-8", "backslashreplace").decode()


@plain.register
def _number(value: float) -> float:
    if not math.isfinite(value):
        raise ValueError(f"An audit entry cannot hold {value!r}.")
    return value


@plain.register(date)
@plain.register(time)
def _iso(value: Any) -> str:
    return str(value.isoformat())


@plain.register(UUID)
@plain.register(Decimal)
def _shown(value: Any) -> str:
    return str(value)


@plain.register(Mapping)
def _mapping(value: Any) -> dict[str, Any]:
    return {str(plain(key)): plain(item) for key, item in value.items()}


@plain.register(Set)
def _set(value: Any) -> list[Any]:
    return sorted((plain(item) for item in value), key=canonical_bytes)


@plain.register(list)
@plain.register(tuple)
def _list(value: Any) -> list[Any]:
    return [plain(item) for item in value]
