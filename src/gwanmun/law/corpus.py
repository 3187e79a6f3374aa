"""The whole of the dated law: every version of every parameter, checked, with a digest that names this state of it.

Sources: the data files of each act. A draft law is the same value with some histories replaced.
"""

import hashlib
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType

from gwanmun.law.data_files import Declared, declared
from gwanmun.law.parameters import Parameter, check_history

__all__ = ["Corpus", "corpus_of", "enacted"]

Name = tuple[str, str]  # parameter and key
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, eq=False)
class Corpus:
    """Histories by parameter and key. `days_of_change` are the days on which some value begins or has just ended."""

    declarations: Mapping[str, Declared]
    histories: Mapping[Name, tuple[Parameter, ...]]
    digest: str
    days_of_change: tuple[date, ...]
    _snapshots: dict[int, Mapping[Name, Parameter]] = field(default_factory=dict, repr=False)

    def in_force(self, on: date) -> Mapping[Name, Parameter]:
        """All versions in force on a day, trusted or not. Days between two changes share one snapshot."""
        epoch = bisect_right(self.days_of_change, on)
        found = self._snapshots.get(epoch)
        if found is None:
            found = self._snapshots.setdefault(epoch, MappingProxyType(self._select(on)))
        return found

    def _select(self, on: date) -> dict[Name, Parameter]:
        versions = (version for history in self.histories.values() for version in history)
        return {(item.name, item.key): item for item in versions if item.begins <= on <= item.ends}


def corpus_of(declarations: Iterable[Declared]) -> Corpus:
    """Checks the declared parameters and puts them in order.

    Raises:
        ValueError: a name is declared twice, versions overlap, or a gap is not lawful.
    """
    by_name: dict[str, Declared] = {}
    histories: dict[Name, tuple[Parameter, ...]] = {}
    for item in declarations:
        if item.name in by_name:
            raise ValueError(f"parameter {item.name} is declared twice")
        by_name[item.name] = item
        for key, versions in _by_key(item.versions).items():
            histories[item.name, key] = check_history(versions, gaps_allowed=item.gaps_allowed)
    return Corpus(MappingProxyType(by_name), MappingProxyType(histories), _digest(histories), _changes(histories))


def _by_key(versions: Iterable[Parameter]) -> dict[str, list[Parameter]]:
    grouped = defaultdict(list)
    for version in versions:
        grouped[version.key].append(version)
    return grouped


def _digest(histories: Mapping[Name, tuple[Parameter, ...]]) -> str:
    content = "\n".join(
        f"{version}|{version.value}|{version.unit}|{version.confidence}"
        for name in sorted(histories)
        for version in histories[name]
    )
    return hashlib.sha256(content.encode()).hexdigest()[:12]


def _changes(histories: Mapping[Name, tuple[Parameter, ...]]) -> tuple[date, ...]:
    versions = [version for history in histories.values() for version in history]
    begun = {version.valid_from for version in versions if version.valid_from}
    ended = {version.valid_to + _ONE_DAY for version in versions if version.valid_to}
    return tuple(sorted(begun | ended))


@cache
def enacted() -> Corpus:
    """The law as delivered with this program."""
    return corpus_of(declared())
