"""Number of set bits, by the instruction of the processor."""

from typing import Any

from numba.core import types
from numba.extending import intrinsic

from gwanmun.engines.screening.jit import compiled

__all__ = ["bit_count"]


def _instruction(_typing: Any, value: Any) -> Any:
    def generate(_context: Any, builder: Any, _signature: Any, arguments: Any) -> Any:
        return builder.ctpop(arguments[0])

    return (value(value), generate) if isinstance(value, types.Integer) else None


_count: Any = intrinsic(_instruction)


@compiled
def bit_count(value: int) -> int:
    """Number of set bits of a number of 64 bits."""
    return int(_count(value))
