"""Decisions as plain JSON and back, so that a stored decision can be shown later under the law that it was made by.

Texts of the form YYYY-MM-DD stand for days. The shape is stable: keys are only ever added.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from gwanmun.kernel.refusals import LegalBasis
from gwanmun.law.decisions import Decision, Eligible, Fact, Finding, NeedsReview, Refusal, Verdict
from gwanmun.law.parameters import Parameter
from gwanmun.law.values import encode, read_value

__all__ = ["decision_as_json", "decision_from_json"]

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_KINDS = {Eligible: "eligible", Refusal: "refusal", NeedsReview: "needs_review"}


def decision_as_json(decision: Decision) -> dict[str, Any]:
    """The decision with its whole tree; `facts` and `parameters` at the top are collected from it for convenience."""
    document: dict[str, Any] = {
        "kind": _KINDS[type(decision)],
        "code": decision.code,
        "question": decision.question,
        "on": decision.on.isoformat(),
        "law_version": decision.law_version,
        "bases": [_basis(basis) for basis in decision.bases],
        "outcome": _facts(decision.outcome),
        "missing": list(decision.missing),
        "facts": _facts(decision.facts),
        "parameters": [_parameter(item) for item in decision.parameters],
        "unconfirmed": [_parameter(item) for item in decision.unconfirmed],
        "findings": [_finding(finding) for finding in decision.findings],
    }
    if isinstance(decision, Refusal):
        document["remedy"] = decision.remedy
    return document


def decision_from_json(document: Mapping[str, Any]) -> Decision:
    """The decision that `decision_as_json` wrote. Raises KeyError or ValueError for anything else."""
    shared: dict[str, Any] = {
        "code": document["code"],
        "question": document["question"],
        "on": date.fromisoformat(document["on"]),
        "law_version": document["law_version"],
        "bases": tuple(_read_basis(item) for item in document["bases"]),
        "outcome": _read_facts(document["outcome"]),
        "missing": tuple(document["missing"]),
        "findings": tuple(_read_finding(item) for item in document["findings"]),
    }
    if document["kind"] == "refusal":
        return Refusal(**shared, remedy=document["remedy"])
    kinds: dict[str, type[Eligible] | type[NeedsReview]] = {"eligible": Eligible, "needs_review": NeedsReview}
    return kinds[document["kind"]](**shared)


def _facts(facts: Mapping[str, Fact]) -> dict[str, object]:
    return {name: encode(value) for name, value in facts.items()}


def _read_facts(raw: Mapping[str, Any]) -> dict[str, Fact]:
    return {name: _read_fact(value) for name, value in raw.items()}


def _read_fact(raw: Any) -> Fact:
    if isinstance(raw, list):
        return tuple(_read_fact(part) for part in raw)
    if isinstance(raw, str) and _DAY.fullmatch(raw):
        return date.fromisoformat(raw)
    fact: Fact = raw
    return fact


def _basis(basis: LegalBasis) -> dict[str, str]:
    return {"instrument": basis.instrument, "article": basis.article}


def _read_basis(raw: Mapping[str, str]) -> LegalBasis:
    return LegalBasis(raw["instrument"], raw["article"])


def _parameter(item: Parameter) -> dict[str, Any]:
    return {
        "name": item.name,
        "key": item.key,
        "value": encode(item.value),
        "unit": item.unit,
        "valid_from": encode(item.valid_from),
        "valid_to": encode(item.valid_to),
        "bases": [_basis(basis) for basis in item.bases],
        "confidence": item.confidence,
        "note": item.note,
        "confirmed_by": item.confirmed_by,
    }


def _read_parameter(raw: Mapping[str, Any]) -> Parameter:
    return Parameter(
        name=raw["name"],
        key=raw["key"],
        value=read_value(raw["value"], raw["unit"]),
        unit=raw["unit"],
        valid_from=_read_day(raw["valid_from"]),
        valid_to=_read_day(raw["valid_to"]),
        bases=tuple(_read_basis(item) for item in raw["bases"]),
        confidence=raw["confidence"],
        note=raw["note"],
        confirmed_by=raw["confirmed_by"],
    )


def _read_day(raw: str | None) -> date | None:
    return date.fromisoformat(raw) if raw else None


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "verdict": finding.verdict.value,
        "bases": [_basis(basis) for basis in finding.bases],
        "facts": _facts(finding.facts),
        "parameters": [_parameter(item) for item in finding.parameters],
        "missing": list(finding.missing),
        "unconfirmed": [_parameter(item) for item in finding.unconfirmed],
        "parts": [_finding(part) for part in finding.parts],
    }


def _read_finding(raw: Mapping[str, Any]) -> Finding:
    return Finding(
        code=raw["code"],
        verdict=Verdict(raw["verdict"]),
        bases=tuple(_read_basis(item) for item in raw["bases"]),
        facts=_read_facts(raw["facts"]),
        parameters=tuple(_read_parameter(item) for item in raw["parameters"]),
        missing=tuple(raw["missing"]),
        unconfirmed=tuple(_read_parameter(item) for item in raw["unconfirmed"]),
        parts=tuple(_read_finding(item) for item in raw["parts"]),
    )
