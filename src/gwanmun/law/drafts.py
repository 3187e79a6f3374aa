"""A draft law as a value: a change set of parameters with its own name and planned day.

Plain rule: from its planned day a change replaces what is in force; what was to come later by enacted law is replaced
too. A draft can be stored, laid over the law of any day, compared and simulated; it never touches the enacted data.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from gwanmun.kernel.refusals import LegalBasis, Text
from gwanmun.law.corpus import Corpus, Name, corpus_of, enacted
from gwanmun.law.data_files import Declared
from gwanmun.law.parameters import Parameter
from gwanmun.law.values import encode, read_value

__all__ = ["Change", "ChangeSet", "amended", "change_set_as_plain", "read_change_set"]

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Change:
    """A new version of a parameter from the planned day; `version` None repeals it."""

    name: str
    key: str
    version: Parameter | None


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """A draft law. `code` names it in citations and versions ("bill-2027-3")."""

    code: str
    title: Text
    planned_on: date
    changes: tuple[Change, ...]


def read_change_set(raw: Mapping[str, Any]) -> ChangeSet:
    """A draft from plain data: code, title, planned, and changes with name, key and value, or `repeal: true`.

    Raises:
        ValueError: an unknown parameter, a value that its unit cannot hold, or the same parameter twice.
    """
    planned = raw["planned"] if isinstance(raw["planned"], date) else date.fromisoformat(raw["planned"])
    changes = tuple(_change(item, planned, raw["code"]) for item in raw["changes"])
    names = [(change.name, change.key) for change in changes]
    if len(set(names)) != len(names):
        raise ValueError(f"draft {raw['code']} changes a parameter twice")
    return ChangeSet(raw["code"], Text(raw["title"]["ko"], raw["title"]["en"]), planned, changes)


def _change(item: Mapping[str, Any], planned: date, code: str) -> Change:
    name, key = item["name"], str(item.get("key", ""))
    declared = enacted().declarations.get(name)
    if declared is None:
        raise ValueError(f"draft {code}: no parameter is called {name}")
    if item.get("repeal"):
        return Change(name, key, None)
    until = item.get("to")
    version = Parameter(
        name=name,
        key=key,
        value=read_value(item["value"], declared.unit),
        unit=declared.unit,
        valid_from=planned,
        valid_to=date.fromisoformat(until) if isinstance(until, str) else until,
        bases=(LegalBasis(f"draft:{code}", str(item.get("article", ""))),),
        confidence="V",
    )
    return Change(name, key, version)


def change_set_as_plain(draft: ChangeSet) -> dict[str, Any]:
    """The draft as plain data that `read_change_set` reads again, for storing as YAML or JSON."""
    return {
        "code": draft.code,
        "title": {"ko": draft.title.ko, "en": draft.title.en},
        "planned": draft.planned_on.isoformat(),
        "changes": [_plain(change) for change in draft.changes],
    }


def _plain(change: Change) -> dict[str, Any]:
    named = {"name": change.name, "key": change.key}
    version = change.version
    if version is None:
        return {**named, "repeal": True}
    stated = {"value": encode(version.value), "article": version.bases[0].article}
    return {**named, **stated, **({"to": version.valid_to.isoformat()} if version.valid_to else {})}


@lru_cache(maxsize=64)
def amended(corpus: Corpus, draft: ChangeSet) -> Corpus:
    """The corpus as it would be with the draft."""
    versions = dict(corpus.histories)
    for change in draft.changes:
        versions[change.name, change.key] = _amended(versions.get((change.name, change.key), ()), change, draft)
    return corpus_of(_regrouped(corpus, versions))


def _amended(history: tuple[Parameter, ...], change: Change, draft: ChangeSet) -> tuple[Parameter, ...]:
    eve = draft.planned_on - _ONE_DAY
    before = tuple(replace(item, valid_to=min(item.ends, eve)) for item in history if item.begins <= eve)
    return before if change.version is None else (*before, change.version)


def _regrouped(corpus: Corpus, versions: Mapping[Name, tuple[Parameter, ...]]) -> list[Declared]:
    by_name: dict[str, list[Parameter]] = {name: [] for name in corpus.declarations}
    for (name, _), history in versions.items():
        by_name[name].extend(history)
    return [
        replace(declared, versions=tuple(by_name[name]), gaps_allowed=True)
        for name, declared in corpus.declarations.items()
    ]
