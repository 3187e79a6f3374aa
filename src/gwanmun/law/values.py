"""Values of parameters and facts: how they are written in data files and in JSON, and read back.

A unit names the type: "days" and other plain counts are whole numbers, "term" a `Span`, "window" a `Window`,
"list" a tuple of texts, "band" a `Band`, "flag" a truth value, "date" a day, "text" a text.
"""

from collections.abc import Callable
from datetime import date

from gwanmun.kernel.partial_dates import PartialDate
from gwanmun.kernel.spans import Span
from gwanmun.law.administrative_periods.terms import read_term
from gwanmun.law.administrative_periods.windows import Window
from gwanmun.law.bands import Band

__all__ = ["COUNTS", "UNITS", "Value", "encode", "read_value"]

Value = int | bool | str | date | Span | Window | Band | tuple[str, ...]

COUNTS = frozenset({"count", "age", "hours", "minutes", "points", "krw", "usd", "percent"})


def _flag(raw: object) -> bool:
    texts = {"true": True, "yes": True, "false": False, "no": False}
    if isinstance(raw, bool):
        return raw
    if isinstance(raw, str) and raw in texts:
        return texts[raw]
    raise ValueError(f"neither true nor false: {raw!r}")


def _list(raw: object) -> tuple[str, ...]:
    if isinstance(raw, str):
        return tuple(part.strip() for part in raw.split(";") if part.strip())
    if isinstance(raw, list | tuple):
        return tuple(str(part) for part in raw)
    raise ValueError(f"not a list: {raw!r}")


def _date(raw: object) -> date:
    return raw if isinstance(raw, date) else date.fromisoformat(str(raw))


def _term(raw: object) -> Span:
    return raw if isinstance(raw, Span) else read_term(str(raw))


def _window(raw: object) -> Window:
    return raw if isinstance(raw, Window) else Window.parse(str(raw))


def _band(raw: object) -> Band:
    return raw if isinstance(raw, Band) else Band.parse(str(raw))


def _count(raw: object) -> int:
    return int(str(raw))


_READERS: dict[str, Callable[[object], Value]] = {
    "term": _term,
    "window": _window,
    "list": _list,
    "band": _band,
    "flag": _flag,
    "date": _date,
    "text": str,
    **dict.fromkeys(COUNTS, _count),
}
UNITS = frozenset(_READERS)


def read_value(raw: object, unit: str) -> Value:
    """The value that `raw`, from a data file or JSON, has in `unit`.

    Raises:
        ValueError: an unknown unit, or a text that the unit cannot hold.
    """
    if unit not in _READERS:
        raise ValueError(f"unknown unit {unit!r}; known: {', '.join(sorted(UNITS))}")
    return _READERS[unit](raw)


def encode(value: object) -> object:
    """The value as JSON holds it: texts, numbers, truth values, None and lists."""
    if isinstance(value, bool | int | str) or value is None:
        return value
    if isinstance(value, tuple | list | frozenset):
        return [encode(part) for part in value]
    if isinstance(value, Span):
        return value.display("en")
    if isinstance(value, date | Window | Band | PartialDate):
        return str(value)
    raise TypeError(f"no JSON form for {type(value).__name__}")
