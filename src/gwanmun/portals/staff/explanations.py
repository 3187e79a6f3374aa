"""A decision of the law in the words of the active language, in the shape that the pages show.

Works on decisions of this moment and on stored ones; the law itself words them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language

from gwanmun.kernel.refusals import LegalBasis
from gwanmun.law import Decision, Finding, Refusal, Verdict, decision_from_json
from gwanmun.law.corpus import enacted
from gwanmun.law.parameters import Parameter
from gwanmun.law.wording import sentence, shown, wording
from gwanmun.platform.web.countries import country_name

__all__ = ["Explained", "explained", "explained_json", "key_words"]

_OUTCOMES = {Verdict.MET: "ok", Verdict.NOT_MET: "refused", Verdict.UNKNOWN: "review", Verdict.DISCRETION: "review"}
_CONFIDENCE = {
    "ko": {"V": "원문 확인", "K": "통용", "U": "불확실"},
    "en": {"V": "read in a source", "K": "well known", "U": "uncertain"},
}


@dataclass(frozen=True, slots=True)
class Explained:
    """A decision for a reader: the sentence, articles, what to ask for, what to do, and the tree of findings.

    `kind` is "eligible", "refusal" or "needs_review"; `findings` is what `{% explanation %}` takes; `uncertain` are
    parameters that no office has confirmed and that might change the result.
    """

    kind: str
    summary: str
    bases: tuple[LegalBasis, ...]
    missing: list[str]
    remedy: str
    findings: list[dict[str, object]]
    uncertain: list[tuple[str, str]]
    on: object
    law_version: str


def explained(decision: Decision) -> Explained:
    """The decision in the active language."""
    language = _language()
    return Explained(
        kind=_kind(decision),
        summary=sentence("decision", decision.code, language, {**decision.facts, **decision.outcome}),
        bases=decision.bases,
        missing=[wording("fact", name, language) for name in decision.missing],
        remedy=sentence("remedy", decision.remedy, language, decision.facts) if isinstance(decision, Refusal) else "",
        findings=[_finding(finding, language) for finding in decision.findings],
        uncertain=[_parameter(item, language) for item in decision.unconfirmed],
        on=decision.on,
        law_version=decision.law_version,
    )


def explained_json(stored: Mapping[str, Any]) -> Explained:
    """A decision as it was stored, under the law by which it was made."""
    return explained(decision_from_json(stored))


def _kind(decision: Decision) -> str:
    return {"Eligible": "eligible", "Refusal": "refusal", "NeedsReview": "needs_review"}[type(decision).__name__]


def _language() -> str:
    return "ko" if (get_language() or "ko").startswith("ko") else "en"


def _finding(finding: Finding, language: str) -> dict[str, object]:
    return {
        "label": sentence("finding", finding.code, language, finding.facts),
        "outcome": _OUTCOMES[finding.verdict],
        "bases": finding.bases,
        "facts": {wording("fact", name, language): shown(value, language) for name, value in finding.facts.items()},
        "parameters": _parameters(finding.parameters, language),
        "children": [_finding(part, language) for part in finding.parts],
    }


def _parameters(parameters: Iterable[Parameter], language: str) -> dict[str, str]:
    return dict(_parameter(item, language) for item in parameters)


def _parameter(item: Parameter, language: str) -> tuple[str, str]:
    """Label and value, with the days between which it is in force and how sure it is."""
    declared = enacted().declarations.get(item.name)
    label = (declared.label_ko if language == "ko" else declared.label_en) if declared else item.name
    key = f" [{key_words(item.key, language)}]" if item.key else ""
    valid = f"{item.valid_from or '…'} ~ {item.valid_to or ''}".strip()
    sure = item.confirmed_by or _CONFIDENCE[language].get(item.confidence, item.confidence)
    return f"{label}{key}", f"{_value(item, language)} ({valid}; {sure})"


def key_words(key: str, language: str) -> str:
    """The key of a list as a person reads it: "MYS:ordinary" is "Malaysia, ordinary"."""
    return ", ".join(wording("value", country_name(part, language), language) for part in key.split(":"))


def _value(item: Parameter, language: str) -> str:
    """The value; a text that the law keeps in Korean beside it (`name_ko`) is shown in Korean."""
    korean = enacted().histories.get((f"{item.name}_ko", item.key), ()) if language == "ko" else ()
    return shown(korean[-1].value if korean else item.value, language)
