"""Compilation of inner loops with numba, in one place, so that the rest stays typed.

Machine code is kept in the user's cache directory, under a digest of the sources that it depends on: a compiled
function holds constants of other modules, and numba itself notices only changes of the function's own file.
"""

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast

import numba

__all__ = ["compiled", "compiled_before", "note_compiled"]

#: Modules beside the kernels that compiled code lies in or takes constants from.
_SOURCES = (
    "classes.py", "codes.py", "distance.py", "evidence.py", "jit.py", "keys.py", "lanes.py", "layout.py", "postings.py",
    "popcount.py", "syllables.py", "tokens.py",
)  # fmt: skip

_Function = TypeVar("_Function", bound=Callable[..., object])


@cache
def _cache_directory() -> str:
    digest = hashlib.sha256(numba.__version__.encode())
    folder = Path(__file__).parent
    for source in sorted([*folder.glob("*_kernel.py"), *(folder / name for name in _SOURCES)]):
        digest.update(source.read_bytes())
    home = os.environ.get("XDG_CACHE_HOME") or Path("~/.cache").expanduser()
    return str(Path(home) / "gwanmun" / "screening" / digest.hexdigest()[:16])


def compiled(function: _Function) -> _Function:
    """Compiles `function` to machine code at its first call, or loads what an earlier process has compiled."""
    settings: Any = numba.config
    before = settings.CACHE_DIR
    settings.CACHE_DIR = before or _cache_directory()
    try:
        made = numba.njit(cache=True, nogil=True, error_model="numpy")(function)
    except (RuntimeError, OSError):  # nowhere to write: compile for this process only
        made = numba.njit(nogil=True, error_model="numpy")(function)
    finally:
        settings.CACHE_DIR = before
    return cast(_Function, made)


def compiled_before() -> bool:
    """Whether an earlier process has compiled everything of these sources, so that nobody waits for a compiler."""
    return _mark().exists()


def note_compiled() -> None:
    """Remembers that everything is compiled; where nothing can be written, the next process compiles again."""
    with suppress(OSError):
        _mark().parent.mkdir(parents=True, exist_ok=True)
        _mark().touch()


def _mark() -> Path:
    return Path(_cache_directory()) / "complete"
