"""Case types: what a division declares, so that the kernel can run its cases. Registered by name and version."""

from collections.abc import Collection
from datetime import date

from gwanmun.casework.declarations.case_type import CaseType
from gwanmun.casework.declarations.parts import ClockSpec

__all__ = [
    "CaseType",
    "ClockSpec",
    "case_type",
    "register",
    "registered_types",
    "types_with_deemed_outcomes",
    "worked_on_with",
]

_types: dict[tuple[str, int], CaseType] = {}
_newest: dict[str, int] = {}


def register(declared: CaseType) -> CaseType:
    """Makes the type known. Called where the type is declared, when its app starts. Versions rise with their dates.

    Raises:
        ValueError: another type has this name and version.
    """
    key = (declared.name, declared.version)
    if _types.setdefault(key, declared) is not declared:
        raise ValueError(f"case type {declared.name} version {declared.version} is declared twice")
    _newest[declared.name] = max(declared.version, _newest.get(declared.name, 0))
    return declared


def case_type(name: str, version: int | None = None, *, on: date | None = None) -> CaseType:
    """The type of this name in a version, else the one in force on a day, else the newest.

    Raises:
        KeyError: the name or the version is unknown, or none was in force.
    """
    if version is None and on is not None:
        in_force = [each.version for each in _types.values() if each.name == name and each.in_force_from <= on]
        version = max(in_force, default=0)
    return _types[name, _newest[name] if version is None else version]


def registered_types() -> list[CaseType]:
    """The newest version of every type, by name."""
    return [_types[name, version] for name, version in sorted(_newest.items())]


def types_with_deemed_outcomes() -> set[str]:
    """The names of the types of which some version has a clock with a deemed outcome."""
    return {each.name for each in _types.values() if any(spec.deemed for spec in each.clocks.values())}


def worked_on_with(duties: Collection[str], *, nationwide: bool | None = None, looking: bool = True) -> set[str]:
    """The names of the types in which somebody with one of `duties` may take a step, or also look, in any version;
    those whose cases are open to the whole country, or only to their office, when `nationwide` says so."""
    return {
        declared.name
        for declared in _types.values()
        if nationwide in (None, declared.nationwide)
        and (declared.lifecycle.duties | (declared.viewers if looking else frozenset())) & set(duties)
    }
