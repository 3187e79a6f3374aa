"""The worked situations of the project's `scenarios` folder, where it lies beside the program, by the rule they show.

A situation shows a rule that it asks by name, and every rule on whose articles its decision has a finding.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import yaml
from django.conf import settings

from gwanmun.kernel.refusals import LegalBasis
from gwanmun.law import Decision, Verdict
from gwanmun.law.rules import Rule
from gwanmun.law.situations import answer, situations_in

__all__ = ["Scenario", "number_of_scenarios", "scenarios_of"]

Bases = tuple[LegalBasis, ...]


@dataclass(frozen=True, slots=True)
class Scenario:
    """A situation with the decision of the law on it. `situation` is English; `facts` can be shown in any language.

    `grounds` are the articles of its findings; `open_grounds` those of findings that are not simply met.
    """

    situation: str
    question: str
    on: date
    facts: Mapping[str, Any]
    decision: Decision
    grounds: frozenset[Bases]
    open_grounds: frozenset[Bases]


def number_of_scenarios() -> int:
    """How many situations there are; 0 where the folder is not there."""
    return len(_situations())


def scenarios_of(rule: Rule) -> list[Scenario]:
    """The situations that show a rule; those come first that put it in question."""
    shown = [item for item in _decided() if item.question == rule.name or rule.bases in item.grounds]
    return sorted(shown, key=lambda item: item.question != rule.name and rule.bases not in item.open_grounds)


@cache
def _situations() -> tuple[dict[str, Any], ...]:
    files = sorted((settings.PROJECT / "scenarios").rglob("*.yaml"))
    documents = (yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) for path in files)
    return tuple(situation for document in documents for situation in situations_in(document))


@cache
def _decided() -> tuple[Scenario, ...]:
    return tuple(map(_answered, _situations()))


def _answered(situation: dict[str, Any]) -> Scenario:
    decision = answer(situation)
    findings = list(decision.walk())
    return Scenario(
        situation=situation["situation"],
        question=situation["question"],
        on=decision.on,
        facts=situation.get("facts") or {},
        decision=decision,
        grounds=frozenset(finding.bases for finding in findings),
        open_grounds=frozenset(finding.bases for finding in findings if finding.verdict is not Verdict.MET),
    )
