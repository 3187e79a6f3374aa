"""Paths through related rows, as in Django's lookups: "case__office" is the office of the row's case."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Model

__all__ = ["crosses_many", "reach"]


def crosses_many(model: type[Model], path: str) -> bool:
    """True when the path may lead to several rows."""
    first, _, rest = path.partition("__")
    field = model._meta.get_field(first)
    if field.one_to_many or field.many_to_many:
        return True
    related: Any = field.related_model
    return bool(rest) and crosses_many(related, rest)


def reach(row: Model, path: str) -> Iterator[object]:
    """The values at the end of the path; NULLs and missing related rows lead nowhere."""
    first, _, rest = path.partition("__")
    for value in _step(row, first, to_row=bool(rest)):
        if rest:
            yield from reach(value, rest)
        else:
            yield value.pk if isinstance(value, Model) else value


def _step(row: Model, name: str, *, to_row: bool) -> list[Any]:
    field: Any = row._meta.get_field(name)
    if field.one_to_many or field.many_to_many:
        accessor = field.name if field.concrete else field.get_accessor_name()
        return list(getattr(row, accessor).all())
    if field.concrete and not to_row:
        return _known(getattr(row, field.attname))
    return _known(getattr(row, field.name if field.concrete else field.get_accessor_name(), None))


def _known(value: object) -> list[object]:
    return [] if value is None else [value]
