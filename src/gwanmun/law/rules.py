"""The register of rules: which function decides what, on which articles, by the law of which day.

The register feeds the law browser, the coverage page and the check that every parameter is read by some rule.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from importlib.resources import files
from pkgutil import walk_packages
from types import MappingProxyType
from typing import Any, TypeVar

from gwanmun.kernel.refusals import LegalBasis

__all__ = ["Rule", "acts", "rule", "rules"]

Function = TypeVar("Function", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of law. `decided_on` names the day whose law applies; `reads` the parameters it may use."""

    name: str
    module: str
    text: str
    bases: tuple[LegalBasis, ...]
    decided_on: str
    reads: tuple[str, ...]


_REGISTER: dict[str, Rule] = {}


def rule(
    name: str, bases: tuple[LegalBasis, ...], *, decided_on: str, reads: tuple[str, ...] = ()
) -> Callable[[Function], Function]:
    """Enters a function in the register; the function itself is unchanged.

    Raises:
        ValueError: the name is taken, no article is cited, or the function has no plain-language docstring.
    """

    def enter(function: Function) -> Function:
        if name in _REGISTER or not bases or not function.__doc__:
            raise ValueError(f"rule {name} needs a new name, an article and a docstring")
        _REGISTER[name] = Rule(name, function.__module__, function.__doc__, bases, decided_on, reads)
        return function

    return enter


def acts() -> tuple[str, ...]:
    """The packages of acts: those with data files of their own."""
    found = (entry.name for entry in files("gwanmun.law").iterdir() if (entry / "data").is_dir())
    return tuple(sorted(found))


def rules() -> Mapping[str, Rule]:
    """All rules of all acts by name; every module of an act is read for it."""
    for act in acts():
        package = import_module(f"gwanmun.law.{act}")
        for module in walk_packages(package.__path__, f"{package.__name__}."):
            import_module(module.name)
    return MappingProxyType(dict(sorted(_REGISTER.items())))
