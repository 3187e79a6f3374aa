"""What a question asks: its facts as a tree, from which forms and interfaces are made without knowing the rule.

A choice lists what the law knows: the values of a closed field, or the keys of the table in which a formula looks a
text up, with "none" for whatever the table does not list.
"""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass, replace
from datetime import date, datetime
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from gwanmun.kernel.partial_dates import PartialDate
from gwanmun.law.formulas.nodes import Fact, Lookup, Step
from gwanmun.law.formulas.walking import facts_of, walk
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import Question

__all__ = ["Asked", "Kind", "asked"]

Kind = Literal[
    "flag", "number", "text", "texts", "choice", "choices", "date", "instant", "partial_date", "group", "list", "pairs"
]
_SCALARS: dict[Any, Kind] = {
    bool: "flag",
    int: "number",
    str: "text",
    date: "date",
    datetime: "instant",
    PartialDate: "partial_date",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """One fact. A "group" has `parts`; a "list" has those of each item; each item of "pairs" is a list of its parts.

    `needed`: the question, or the item that the fact belongs to, cannot be put without it.
    """

    name: str
    kind: Kind
    needed: bool = False
    choices: tuple[str, ...] = ()
    parts: tuple["Asked", ...] = ()


def asked(question: Question, law: LawInForce) -> tuple[Asked, ...]:
    """The facts of a question under a law, the deciding day first."""
    facts = {item.name: _with_rows(item, question, law) for item in _of(question.facts, law)}
    facts.pop(question.day, None)
    return (Asked(question.day, "date", needed=True), *facts.values())


def _with_rows(item: Asked, question: Question, law: LawInForce) -> Asked:
    """A fact that names a row of a table is a choice among them."""
    if item.name not in question.choices:
        return item
    kind: Kind = "choices" if item.kind == "texts" else "choice"
    return replace(item, kind=kind, choices=tuple(question.choices[item.name](law)))


def _of(described: Any, law: LawInForce) -> Iterator[Asked]:
    if isinstance(described, type):
        yield from _of_class(described)
    elif isinstance(described, Mapping):
        yield from (Asked(name, kind) for name, kind in described.items())
    else:
        yield from _of_formula(described(law), law)


def _of_formula(formula: Step, law: LawInForce) -> Iterator[Asked]:
    tables = {node.of: node.table for node in walk(formula) if isinstance(node, Lookup) and isinstance(node.of, Fact)}
    for fact in facts_of(formula):
        keys = law.keys(tables[fact]) if fact in tables else ()
        yield Asked(fact.name, "choice", choices=(*keys, "none")) if keys else Asked(fact.name, fact.kind)


def _of_class(described: type[Any]) -> Iterator[Asked]:
    hints = get_type_hints(described)
    for item in fields(described):
        hint = hints[item.name]
        needed = NoneType not in get_args(hint) and not _has_default(item)
        yield _of_hint(item.name, _without_none(hint), needed)


def _has_default(item: Field[Any]) -> bool:
    return item.default is not MISSING or item.default_factory is not MISSING


def _without_none(hint: Any) -> Any:
    if get_origin(hint) not in (Union, UnionType):
        return hint
    return next(kind for kind in get_args(hint) if kind is not NoneType)


def _of_hint(name: str, hint: Any, needed: bool) -> Asked:
    if get_origin(hint) is Literal:
        return Asked(name, "choice", needed, tuple(str(choice) for choice in get_args(hint)))
    if get_origin(hint) is tuple:
        return _of_items(name, get_args(hint)[0], needed)
    if is_dataclass(hint) and isinstance(hint, type) and hint not in _SCALARS:
        return Asked(name, "group", needed, parts=tuple(_of_class(hint)))
    return Asked(name, _SCALARS.get(hint, "text"), needed)


def _of_items(name: str, hint: Any, needed: bool) -> Asked:
    """A tuple of any length: of texts, of values of a closed field, of records, or of pairs."""
    if get_origin(hint) is tuple:
        parts = (_of_hint(str(number), kind, True) for number, kind in enumerate(get_args(hint)))
        return Asked(name, "pairs", needed, parts=tuple(parts))
    item = _of_hint(name, hint, needed)
    kinds: dict[Kind, Kind] = {"group": "list", "choice": "choices"}
    return Asked(name, kinds.get(item.kind, "texts"), needed, item.choices, item.parts)
