"""Every scenario file under scenarios/: situation, day, question, and the expected outcome with its article."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from gwanmun.law import Decision, Eligible, NeedsReview, Refusal, decision_as_json, decision_from_json, explain
from gwanmun.law.citations import cite
from gwanmun.law.situations import answer, situations_in
from gwanmun.law.wording import texts

FOLDER = Path(__file__).parents[3] / "scenarios"
KINDS = {"eligible": Eligible, "refusal": Refusal, "needs_review": NeedsReview}


def _scenarios() -> Iterator[Any]:
    for path in sorted(FOLDER.rglob("*.yaml")):
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        for number, scenario in enumerate(situations_in(content), start=1):
            yield pytest.param(scenario, id=f"{path.stem}-{number}")


SCENARIOS = tuple(_scenarios())


def _seen(decision: Decision, name: str) -> object:
    """What the scenario expects under `name`, as the decision shows it."""
    if name == "decision":
        return next(kind for kind, cls in KINDS.items() if isinstance(decision, cls))
    if name in ("code", "missing"):
        value = getattr(decision, name)
        return list(value) if name == "missing" else value
    if name in ("unconfirmed", "rests_on_office"):
        return [parameter.name for parameter in getattr(decision, name)]
    value = decision.outcome.get(name)
    return list(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_scenario(scenario: dict[str, Any]) -> None:
    decision = answer(scenario)
    expected = dict(scenario["expected"])
    article, finding = expected.pop("article", None), expected.pop("finding", None)
    report = f"{scenario['situation']}\n{explain(decision, 'en')}"
    assert {name: _seen(decision, name) for name in expected} == expected, report
    if article:
        assert cite(article)[0] in decision.bases, report
    if finding:
        assert finding in {item.code for item in decision.walk()}, report


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_decision_can_be_stored_and_explained(scenario: dict[str, Any]) -> None:
    decision = answer(scenario)
    assert decision_from_json(decision_as_json(decision)) == decision
    for language in ("ko", "en"):
        assert "{" not in explain(decision, language)
    assert f"decision:{decision.code}" in texts()
    assert {f"finding:{finding.code}" for finding in decision.walk()} <= set(texts())
    assert {f"fact:{name}" for name in (*decision.facts, *decision.outcome, *decision.missing)} <= set(texts())
    if isinstance(decision, Refusal):
        assert f"remedy:{decision.remedy}" in texts()


def test_days_in_scenarios_are_real() -> None:
    assert all(isinstance(scenario.values[0]["date"], date) for scenario in SCENARIOS)
