"""Compilation of inner loops with numba, in one place, so that the rest stays typed."""

from collections.abc import Callable
from typing import TypeVar, cast

import numba

__all__ = ["compiled"]

_Function = TypeVar("_Function", bound=Callable[..., object])


def compiled(function: _Function) -> _Function:
    """Compiles `function` to machine code at its first call and keeps the code on disk where a cache can be written."""
    try:
        made = numba.njit(cache=True, nogil=True, error_model="numpy")(function)
    except RuntimeError:  # read-only installation without a home: compile for this process only
        made = numba.njit(nogil=True, error_model="numpy")(function)
    return cast(_Function, made)
