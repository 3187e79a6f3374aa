"""Explains a decision to a person: the whole reasoning for an officer, or the paragraph of a letter for the applicant.

The officer sees each rule with its result, articles, facts, and parameters with the day since which they are in force
and how sure they are. The letter gives the result, the articles and what can be done; never references of a ban.
"""

from collections.abc import Iterable, Iterator
from typing import Literal

from gwanmun.law.citations import articles_text
from gwanmun.law.corpus import enacted
from gwanmun.law.decisions import Decision, Finding, Refusal, Verdict
from gwanmun.law.parameters import Parameter
from gwanmun.law.wording import sentence, shown, wording

__all__ = ["explain"]

_MARKS = {Verdict.MET: "✓", Verdict.NOT_MET: "✗", Verdict.UNKNOWN: "?", Verdict.DISCRETION: "⚖"}
_CONFIDENCE = {
    "ko": {"V": "원문 확인", "K": "통용되는 내용", "U": "불확실"},
    "en": {"V": "read in a source", "K": "well known", "U": "uncertain"},
}


def explain(decision: Decision, language: str = "ko", audience: Literal["officer", "letter"] = "officer") -> str:
    """The decision in words, in Korean ("ko") or English; lines are parted by newlines."""
    lines = _letter(decision, language) if audience == "letter" else _for_officer(decision, language)
    return "\n".join(lines)


def _letter(decision: Decision, language: str) -> Iterator[str]:
    yield sentence("decision", decision.code, language, {**decision.facts, **decision.outcome})
    yield f"{wording('label', 'bases', language)}: {articles_text(decision.bases, language)}"
    if decision.missing:
        yield f"{wording('label', 'missing', language)}: {_names(decision.missing, language)}"
    if isinstance(decision, Refusal):
        yield sentence("remedy", decision.remedy, language, decision.facts)


def _for_officer(decision: Decision, language: str) -> Iterator[str]:
    yield from _letter(decision, language)
    for name, value in decision.outcome.items():
        if value in ("", ()):
            continue
        yield f"  {wording('fact', name, language)}: {_worded(name, value, language)}"
    for finding in decision.findings:
        yield from _finding(finding, language, depth=1)
    yield from _uncertain(decision, language)
    yield f"{wording('label', 'law_version', language)}: {decision.law_version}"


def _worded(name: str, value: object, language: str) -> str:
    if name == "conditions" and isinstance(value, tuple):
        return "; ".join(wording("condition", str(code), language) for code in value)
    return shown(value, language)


def _finding(finding: Finding, language: str, depth: int) -> Iterator[str]:
    indent = "  " * depth
    text = sentence("finding", finding.code, language, finding.facts)
    articles = f" [{articles_text(finding.bases, language)}]" if finding.bases else ""
    yield f"{indent}{_MARKS[finding.verdict]} {text}{articles}"
    for name, value in finding.facts.items():
        yield f"{indent}    {wording('fact', name, language)}: {shown(value, language)}"
    for parameter in finding.parameters:
        yield f"{indent}    {_parameter(parameter, language)}"
    for part in finding.parts:
        yield from _finding(part, language, depth + 1)


def _uncertain(decision: Decision, language: str) -> Iterator[str]:
    for label, parameters in (("vouched", decision.rests_on_office), ("unconfirmed", decision.unconfirmed)):
        if parameters:
            yield f"{wording('label', label, language)}:"
            yield from (f"    {_parameter(parameter, language)}" for parameter in parameters)


def _key(key: str, language: str) -> str:
    """The key of a list in words where there are words; codes of countries and statuses as they are."""
    return ":".join(wording("value", part, language) for part in key.split(":"))


def _parameter(parameter: Parameter, language: str) -> str:
    declared = enacted().declarations.get(parameter.name)
    label = (declared.label_ko if language == "ko" else declared.label_en) if declared else parameter.name
    key = f" [{_key(parameter.key, language)}]" if parameter.key else ""
    since = f"{parameter.valid_from or '…'} ~ {parameter.valid_to or ''}".strip()
    sure = _CONFIDENCE["ko" if language == "ko" else "en"][parameter.confidence]
    source = f"; {articles_text(parameter.bases, language)}" if parameter.bases else ""
    office = f"; {parameter.confirmed_by}" if parameter.confirmed_by else ""
    note = f"; {parameter.note}" if parameter.note else ""
    return f"{label}{key} = {shown(parameter.value, language)} ({since}; {sure}{office}{source}{note})"


def _names(names: Iterable[str], language: str) -> str:
    return ", ".join(wording("fact", name, language) for name in names)
