"""The law of one day: `at(on)` gives every parameter in force; what is uncertain waits until an office confirms it.

A case can be judged under the laws of several days (of the entry, the application, the violation): a rule says which
day decides, and `LawInForce.as_of` goes there under the same settings.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from gwanmun.law.corpus import Corpus, Name, enacted
from gwanmun.law.drafts import ChangeSet, amended
from gwanmun.law.parameters import Parameter
from gwanmun.law.settings import NO_SETTINGS, ConfirmedFact, OfficeSettings
from gwanmun.law.values import read_value

__all__ = ["LawInForce", "MissingParameter", "at"]


class MissingParameter(LookupError):
    """A rule needs a value that the data do not give for this day."""


@dataclass(frozen=True, eq=False)
class LawInForce:
    """The law on the day `on`. `version` names the day, the state of the data and the office's settings."""

    on: date
    corpus: Corpus
    settings: OfficeSettings
    version: str
    _all: Mapping[Name, Parameter]
    _confirmed: Mapping[Name, Parameter]
    _lists: dict[str, tuple[Parameter, ...]] = field(default_factory=dict, repr=False)

    def get(self, name: str, key: str = "") -> Parameter | None:
        """The value that a decision may rest on, or None when there is none, or only an uncertain one."""
        found = self._confirmed.get((name, key)) or self._all.get((name, key))
        return found if found is not None and found.trusted else None

    def need(self, name: str, key: str = "") -> Parameter:
        """As `get`; raises MissingParameter when there is none."""
        found = self.get(name, key)
        if found is None:
            raise MissingParameter(f"no value of {name} {key} on {self.on}".replace("  ", " "))
        return found

    def unconfirmed(self, name: str, key: str = "") -> Parameter | None:
        """The uncertain value that no office has confirmed; it may be shown, never relied on."""
        if (name, key) in self._confirmed:
            return None
        found = self._all.get((name, key))
        return found if found is not None and not found.trusted else None

    def keys(self, name: str) -> tuple[str, ...]:
        """The keys of a list that have a value to rely on, in the order of the data file."""
        return tuple(item.key for item in self.entries(name))

    def entries(self, name: str) -> tuple[Parameter, ...]:
        """All values of a list that may be relied on, in the order of the data file."""
        found = self._lists.get(name)
        if found is None:
            values = (self.get(*key) for key in self.corpus.histories if key[0] == name)
            found = self._lists.setdefault(name, tuple(value for value in values if value is not None))
        return found

    def ended(self, name: str, key: str = "") -> Parameter | None:
        """The last version that was in force before this day and is no longer."""
        past = [item for item in self.corpus.histories.get((name, key), ()) if item.ends < self.on]
        return past[-1] if past else None

    def everything(self) -> Mapping[Name, Parameter]:
        """All versions in force, uncertain ones included, without an office's settings."""
        return self._all

    def as_of(self, day: date) -> "LawInForce":
        """The law of another day, with the same data and settings."""
        return _law(day, self.corpus, self.settings)


def at(on: date, settings: OfficeSettings = NO_SETTINGS, draft: ChangeSet | None = None) -> LawInForce:
    """The law in force on a day, as one office applies it, or as it would be with a draft.

    Cached: the second call for a day costs nothing.
    """
    return _law(on, amended(enacted(), draft) if draft else enacted(), settings)


@lru_cache(maxsize=4096)
def _law(on: date, corpus: Corpus, settings: OfficeSettings) -> LawInForce:
    confirmed = {}
    for fact in settings.confirmed:
        version = _confirmed(corpus, fact, settings.office)
        if version.begins <= on <= version.ends:
            confirmed[version.name, version.key] = version
    named = f"{on}/{corpus.digest}{settings.mark}"
    return LawInForce(on, corpus, settings, named, corpus.in_force(on), MappingProxyType(confirmed))


def _confirmed(corpus: Corpus, fact: ConfirmedFact, office: str) -> Parameter:
    """The parameter that an office vouches for.

    Raises:
        ValueError: the parameter is unknown, was read in a source, or has no value to confirm.
    """
    declaration = corpus.declarations.get(fact.name)
    if declaration is None:
        raise ValueError(f"no parameter is called {fact.name}")
    history = corpus.histories.get((fact.name, fact.key), ())
    uncertain = [version for version in history if version.confidence == "U"]
    if not uncertain and not declaration.open_to_offices:
        raise ValueError(f"{fact.name} {fact.key} is not uncertain: an office cannot set it".replace("  ", " "))
    if fact.value is None and not uncertain:
        raise ValueError(f"{fact.name} {fact.key} needs a value")
    source = uncertain[-1] if uncertain else None
    return Parameter(
        name=fact.name,
        key=fact.key,
        value=source.value if fact.value is None and source else read_value(fact.value, declaration.unit),
        unit=declaration.unit,
        valid_from=fact.valid_from or (source.valid_from if source else None),
        valid_to=fact.valid_to or (source.valid_to if source else None),
        bases=source.bases if source else (),
        confidence="U",
        note=source.note if source else "",
        confirmed_by=fact.confirmed_by or office or "office",
    )
