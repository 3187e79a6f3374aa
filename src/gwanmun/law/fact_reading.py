"""Builds the facts of a question from plain data (YAML, JSON, a form), with errors that name the field.

Days are written YYYY-MM-DD, a partial date of birth YYYY or YYYY-MM, an instant 2026-11-22T09:00 in Korean time or
with its own offset. A field that is left out is not known. A part of a part may be named at once: `passport.kind`.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime, timedelta, timezone
from types import MappingProxyType, NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from gwanmun.kernel.partial_dates import PartialDate
from gwanmun.law import spelling

__all__ = ["read_facts", "read_named_facts"]

Facts = TypeVar("Facts")

CODES: Mapping[str, Callable[[str, str], str]] = MappingProxyType(
    {
        "nationality": spelling.country,
        "issuer": spelling.country,
        "status_code": spelling.status,
        "target": spelling.status,
        "article": spelling.article,
        "articles": spelling.article,
    }
)
"""Facts that hold a code, with the reading of each."""
_WHOLE = re.compile(r"\d{1,3}(,\d{3})+|\d+")
KOREAN_TIME = timezone(timedelta(hours=9))


def read_facts(kind: type[Facts], raw: Mapping[str, object], where: str = "facts") -> Facts:
    """An instance of the facts dataclass `kind`.

    Raises:
        ValueError: an unknown field, or a value that the field cannot hold; the text names both.
    """
    hints, raw = _hints(kind), _nested(raw)
    unknown = set(raw) - set(hints)
    if unknown:
        raise ValueError(spelling.unknown(unknown, hints, where))
    known = {name: value for name, value in raw.items() if value is not None or not _left_out(kind, hints, name)}
    given = {name: _fact(name, hints[name], value, f"{where}.{name}") for name, value in known.items()}
    complete = _not_known(kind) | given
    lacking = [item.name for item in _required(kind) if item.name not in complete]
    if lacking:
        raise ValueError(f"{where}: {', '.join(lacking)} must be given")
    return kind(**complete)


def read_named_facts(kinds: Mapping[str, str], raw: Mapping[str, object]) -> dict[str, Any]:
    """Facts by name for a formula; `kinds` gives "number", "flag", "text", "date" or "instant" for each.

    Raises:
        ValueError: an unknown name, or a value of another kind; the text names both.
    """
    unknown = set(raw) - set(kinds)
    if unknown:
        raise ValueError(spelling.unknown(unknown, kinds, "facts"))
    types = {"number": int, "flag": bool, "text": str, "date": date, "instant": datetime}
    return {name: _fact(name, types[kinds[name]] | None, value, f"facts.{name}") for name, value in raw.items()}


def _nested(raw: Mapping[str, object]) -> Mapping[str, object]:
    """`passport.kind: ordinary` as `passport: {kind: ordinary}`."""
    found: dict[str, object] = {name: value for name, value in raw.items() if "." not in name}
    for name, value in raw.items():
        group, dot, part = name.partition(".")
        if dot:
            held = found.get(group)
            found[group] = {**(held if isinstance(held, Mapping) else {}), part: value}
    return found


def _fact(name: str, hint: Any, raw: object, where: str) -> object:
    value, code = _value(hint, raw, where), CODES.get(name)
    if code is None or value is None:
        return value
    return tuple(code(item, where) for item in value) if isinstance(value, tuple) else code(str(value), where)


def _hints(kind: type[Any]) -> Mapping[str, Any]:
    return get_type_hints(kind)


def _not_known(kind: type[Any]) -> dict[str, None]:
    """Fields without a default that may be unknown."""
    hints = _hints(kind)
    return {item.name: None for item in _required(kind) if NoneType in get_args(hints[item.name])}


def _left_out(kind: type[Any], hints: Mapping[str, Any], name: str) -> bool:
    """Whether nothing, given for this group or list, is the same as leaving it out."""
    several = get_origin(hints[name]) is tuple or is_dataclass(hints[name])
    return several and name not in {item.name for item in _required(kind)}


def _required(kind: type[Any]) -> list[Field[Any]]:
    """The fields without a default."""
    return [item for item in fields(kind) if item.default is MISSING and item.default_factory is MISSING]


def _value(hint: Any, raw: object, where: str) -> object:
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        return None if raw is None else _value(_without_none(hint), raw, where)
    if origin is Literal:
        return _choice(get_args(hint), raw, where)
    if origin is tuple:
        return _tuple(get_args(hint), raw, where)
    if is_dataclass(hint) and isinstance(hint, type):
        if hint is PartialDate:
            return _parsed(PartialDate.parse, raw, where)
        if isinstance(raw, Mapping):
            return read_facts(hint, raw, where)
        raise ValueError(f"{where}: {raw!r} is not a group of facts; it holds {', '.join(_hints(hint))}")
    return _scalar(hint, raw, where)


def _without_none(hint: Any) -> Any:
    kinds = [kind for kind in get_args(hint) if kind is not NoneType]
    return kinds[0]


def _choice(choices: tuple[object, ...], raw: object, where: str) -> object:
    if raw in choices:
        return raw
    spelled = spelling.chosen(str(raw), map(str, choices), where)
    return next(choice for choice in choices if str(choice) == spelled)


def _tuple(kinds: tuple[Any, ...], raw: object, where: str) -> tuple[object, ...]:
    if not isinstance(raw, list | tuple):
        raise ValueError(f"{where}: a list is expected, not {raw!r}")
    if kinds[-1] is Ellipsis:
        return tuple(_value(kinds[0], item, f"{where}[{index}]") for index, item in enumerate(raw))
    if len(raw) != len(kinds):
        raise ValueError(f"{where}: {len(kinds)} values are expected, not {raw!r}")
    return tuple(_value(kind, item, where) for kind, item in zip(kinds, raw, strict=True))


def _scalar(kind: type[Any], raw: object, where: str) -> object:
    if kind is datetime and isinstance(raw, str | datetime):
        return _instant(raw)
    if kind is date and isinstance(raw, str):
        return _parsed(date.fromisoformat, raw, where)
    if kind is int and isinstance(raw, str) and _WHOLE.fullmatch(raw):
        return int(raw.replace(",", ""))
    if type(raw) is not kind:
        raise ValueError(f"{where}: {raw!r} is not a {kind.__name__}")
    return raw


def _parsed(parse: Callable[[str], object], raw: object, where: str) -> object:
    try:
        return parse(str(raw))
    except ValueError as error:
        raise ValueError(f"{where}: {error}") from error


def _instant(raw: str | datetime) -> datetime:
    moment = datetime.fromisoformat(raw) if isinstance(raw, str) else raw
    return moment if moment.tzinfo else moment.replace(tzinfo=KOREAN_TIME)
