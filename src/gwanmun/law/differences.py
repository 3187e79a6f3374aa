"""What differs between two laws: two days, or the law in force and a draft. Also printed as the old-and-new table.

The old-and-new comparison table (신구조문대비표) goes with every bill: the present value, the amended value, the
articles, and the rules that depend on them.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from gwanmun.law.citations import articles_text
from gwanmun.law.corpus import enacted
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.rules import rules
from gwanmun.law.wording import shown

__all__ = ["Difference", "comparison_rows", "differences"]


@dataclass(frozen=True, slots=True)
class Difference:
    """One parameter with its value under both laws; None: no value."""

    name: str
    key: str
    before: Parameter | None
    after: Parameter | None

    @property
    def rules(self) -> tuple[str, ...]:
        """The names of the rules that read the parameter."""
        return tuple(name for name, rule in rules().items() if self.name in rule.reads)


def differences(before: LawInForce, after: LawInForce, topic: str = "") -> tuple[Difference, ...]:
    """All parameters whose value or confidence differs, in the order of the data files.

    `topic` keeps those whose name, or the name of a rule that reads them, contains it.
    """
    old, new = before.everything(), after.everything()
    names = dict.fromkeys((*old, *new))
    found = (Difference(*name, old.get(name), new.get(name)) for name in names if _differ(old.get(name), new.get(name)))
    return tuple(item for item in found if topic in item.name or any(topic in rule for rule in item.rules))


def _differ(old: Parameter | None, new: Parameter | None) -> bool:
    return (old and (old.value, old.confidence)) != (new and (new.value, new.confidence))


def comparison_rows(found: Iterable[Difference], language: str) -> list[dict[str, str]]:
    """Rows of the old-and-new table: what, the old and the new value, the articles, and the rules affected."""
    return [
        {
            "what": _label(item, language),
            "old": _value(item.before, language),
            "new": _value(item.after, language),
            "articles": _articles(item, language),
            "rules": ", ".join(item.rules),
        }
        for item in found
    ]


def _label(item: Difference, language: str) -> str:
    declared = enacted().declarations[item.name]
    label = declared.label_ko if language == "ko" else declared.label_en
    return f"{label} [{item.key}]" if item.key else label


def _value(version: Parameter | None, language: str) -> str:
    return shown(version.value if version else None, language)


def _articles(item: Difference, language: str) -> str:
    version = item.after or item.before
    return articles_text(version.bases, language) if version else ""
