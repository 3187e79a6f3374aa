"""What the browser shows of the law on a day: instruments with their articles, the rules and values on each, searches.

Owns no law: it arranges the registers of rules, parameters and instruments.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

from gwanmun.kernel.refusals import LegalBasis
from gwanmun.law.corpus import enacted
from gwanmun.law.in_force import LawInForce
from gwanmun.law.instruments import Instrument, instruments
from gwanmun.law.parameters import Parameter
from gwanmun.law.rules import Rule, rules
from gwanmun.portals.law.wording import parameter_label, plain_rule, title

__all__ = [
    "Article",
    "articles_of",
    "changes_around",
    "found",
    "instrument_counts",
    "readers_of",
    "uncertain",
    "versions",
]

_ONE_DAY = timedelta(days=1)


@dataclass(slots=True)
class Article:
    """An article of an instrument with the rules and the names of parameters that rest on it."""

    basis: LegalBasis
    rules: list[Rule] = field(default_factory=list)
    parameters: list[str] = field(default_factory=list)


@cache
def _by_article() -> dict[str, dict[str, Article]]:
    """Articles by instrument and text, from every rule and every version of every parameter."""
    found: dict[str, dict[str, Article]] = defaultdict(dict)

    def of(basis: LegalBasis) -> Article:
        return found[basis.instrument].setdefault(basis.article, Article(basis))

    for rule in rules().values():
        for basis in rule.bases:
            of(basis).rules.append(rule)
    for (name, _key), history in enacted().histories.items():
        for basis in dict.fromkeys(basis for version in history for basis in version.bases):
            if name not in (names := of(basis).parameters):
                names.append(name)
    return found


def articles_of(key: str) -> list[Article]:
    """The articles of an instrument on which something rests, in the order of the text."""
    return sorted(_by_article().get(key, {}).values(), key=lambda article: _order(article.basis.article))


def _order(article: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", article)]


def instrument_counts() -> list[tuple[Instrument, int, int]]:
    """Every instrument with the numbers of rules and of parameters that rest on it."""
    return [(instrument, *_counts(key)) for key, instrument in instruments().items()]


def _counts(key: str) -> tuple[int, int]:
    articles = _by_article().get(key, {}).values()
    resting = {rule.name for article in articles for rule in article.rules}
    return len(resting), len({name for article in articles for name in article.parameters})


def readers_of(name: str) -> list[Rule]:
    """The rules that read a parameter."""
    return [rule for rule in rules().values() if name in rule.reads]


def versions(name: str, key: str | None = None) -> dict[str, tuple[Parameter, ...]]:
    """The history of a parameter by key; of one key where it is given."""
    histories = enacted().histories.items()
    return {held: history for (held_name, held), history in histories if held_name == name and key in (None, held)}


def uncertain(law: LawInForce) -> Iterator[tuple[str, list[Parameter]]]:
    """The values in force that no decision rests on until an office confirms them, by parameter."""
    grouped: dict[str, list[Parameter]] = defaultdict(list)
    for version in law.everything().values():
        if not version.trusted:
            grouped[version.name].append(version)
    yield from grouped.items()


def changes_around(on: date) -> tuple[list[tuple[date, int]], date | None]:
    """The last days up to `on` on which values changed, with how many, newest first; and the next such day."""
    days = enacted().days_of_change
    past = [(day, _changed_on(day)) for day in days if day <= on][-8:]
    return past[::-1], next((day for day in days if day > on), None)


@cache
def _changed_on(day: date) -> int:
    histories = enacted().histories.values()
    return sum(any(item.begins == day or item.ends == day - _ONE_DAY for item in history) for history in histories)


def found(query: str) -> dict[str, list[object]]:
    """Instruments, rules and parameters whose texts, in Korean or English, hold every word of the query."""
    words = query.casefold().split()
    return {
        "instruments": [
            item for item in instruments().values() if _holds(words, (item.name.ko, item.name.en, item.short))
        ],
        "rules": [rule for rule in rules().values() if _holds(words, _texts_of(rule))],
        "parameters": [name for name in enacted().declarations if _holds(words, _texts_of_parameter(name))],
    }


def _texts_of(rule: Rule) -> Iterable[str]:
    spoken = ("ko", "en")
    return (rule.name, *(text for tongue in spoken for text in (title(rule.name, tongue), *plain_rule(rule, tongue))))


def _texts_of_parameter(name: str) -> Iterable[str]:
    return (name, parameter_label(name, "ko"), parameter_label(name, "en"))


def _holds(words: list[str], texts: Iterable[str]) -> bool:
    text = " ".join(texts).casefold()
    return bool(words) and all(word in text for word in words)
