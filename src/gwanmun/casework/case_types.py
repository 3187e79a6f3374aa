"""Case types: what a division declares, so that the kernel can run its cases."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from gwanmun.kernel.lifecycle import Lifecycle
from gwanmun.kernel.refusals import LegalBasis, Text
from gwanmun.kernel.spans import Span

__all__ = ["CaseType", "ClockSpec", "case_type", "register", "worked_on_with"]


@dataclass(frozen=True, slots=True)
class ClockSpec:
    """The length of a clock that the lifecycle starts and stops, and the article that sets it."""

    span: Span
    label: Text
    basis: LegalBasis | None = None
    deemed: str | None = None


@dataclass(frozen=True, slots=True)
class CaseType:
    """One version of a kind of case. A case keeps the version in force at receipt."""

    name: str
    version: int
    title: Text
    lifecycle: Lifecycle
    clocks: Mapping[str, ClockSpec] = field(default_factory=dict)

    def __post_init__(self) -> None:
        undeclared = set(self.lifecycle.clocks) ^ set(self.clocks)
        if undeclared:
            raise ValueError(f"case type {self.name}: clocks without a length or a use: {sorted(undeclared)}")


_types: dict[tuple[str, int], CaseType] = {}
_newest: dict[str, int] = {}


def register(declared: CaseType) -> CaseType:
    """Makes the type known. Called where the type is declared, when its app starts.

    Raises:
        ValueError: another type has this name and version.
    """
    key = (declared.name, declared.version)
    if _types.setdefault(key, declared) is not declared:
        raise ValueError(f"case type {declared.name} version {declared.version} is declared twice")
    _newest[declared.name] = max(declared.version, _newest.get(declared.name, 0))
    return declared


def case_type(name: str, version: int | None = None) -> CaseType:
    """The type of this name in a version, else in the newest. Raises KeyError for an unknown one."""
    return _types[name, version or _newest[name]]


def worked_on_with(duties: Collection[str]) -> set[str]:
    """The names of the types in which somebody with one of `duties` may take a step, in any version."""
    return {declared.name for declared in _types.values() if declared.lifecycle.duties & set(duties)}
