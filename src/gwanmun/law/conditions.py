"""Conditions as findings: met, not met, unknown, or left to an officer, in one line each.

A rule states its conditions with these and lets `conclude` turn them into the decision. None always means: not known.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from gwanmun.kernel.refusals import LegalBasis
from gwanmun.law import conclusions
from gwanmun.law.decisions import NOTHING, Decision, Fact, Facts, Finding, NeedsReview, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter

__all__ = ["conclude", "condition", "judged", "no_rule", "stated", "used"]

Bases = tuple[LegalBasis, ...]


def used(facts: object, *names: str) -> dict[str, Fact]:
    """The named fields of a facts object as they are shown in a finding; "marriage.married_on" goes deeper."""
    return {name: _plain(_field(facts, name)) for name in names}


def _field(facts: object, name: str) -> object:
    for part in name.split("."):
        facts = getattr(facts, part, None)
    return facts


def _plain(value: object) -> Fact:
    if isinstance(value, str | int | date) or value is None:
        return value
    if isinstance(value, tuple):
        return tuple(_plain(part) for part in value)
    raise TypeError(f"not a plain fact: {value!r}")


def condition(
    code: str,
    bases: Bases,
    holds: bool | None,
    facts: Facts = NOTHING,
    *,
    parameters: Iterable[Parameter] = (),
    missing: Iterable[str] = (),
) -> Finding:
    """A condition that is computed; when it cannot be, `missing` names the facts that would decide."""
    verdict = Verdict.UNKNOWN if holds is None else Verdict.MET if holds else Verdict.NOT_MET
    return Finding(code, verdict, bases, facts, tuple(parameters), tuple(missing) if holds is None else ())


def stated(code: str, bases: Bases, facts: object, name: str, *, wanted: bool = True) -> Finding:
    """A condition that one yes-or-no fact answers."""
    answer = _field(facts, name)
    return condition(code, bases, None if answer is None else answer is wanted, used(facts, name), missing=(name,))


def judged(code: str, bases: Bases, facts: object, name: str) -> Finding:
    """A condition that the law leaves to an officer: the finding that was made, else shown as discretion."""
    if _field(facts, name) is None:
        return Finding(code, Verdict.DISCRETION, bases)
    return stated(code, bases, facts, name)


def no_rule(code: str, bases: Bases, facts: Facts = NOTHING, *, unconfirmed: Iterable[Parameter] = ()) -> Finding:
    """No value of the law is held, or only an uncertain one, for this day or case: an officer has to look it up."""
    doubtful = tuple(unconfirmed)
    return Finding(code, Verdict.UNKNOWN if doubtful else Verdict.DISCRETION, bases, facts, unconfirmed=doubtful)


def conclude(
    question: str,
    law: LawInForce,
    findings: Iterable[Finding],
    outcome: Mapping[str, Fact] = NOTHING,
) -> Decision:
    """Refused on the first condition that fails (`ground` names it), else to an officer, else granted.

    The codes are `question.refused`, `facts.insufficient`, `law.uncertain`, `officer.discretion`, `question.granted`.
    """
    findings = tuple(findings)
    failed = conclusions.failing(findings)
    if failed:
        reasons: dict[str, Fact] = {**outcome, "ground": failed.code}
        return conclusions.refused(f"{question}.refused", question, law, findings, bases=failed.bases, outcome=reasons)
    opened = conclusions.review(question, law, findings, outcome)
    return (
        _to_officer(opened) if opened else conclusions.granted(f"{question}.granted", question, law, findings, outcome)
    )


_REVIEW_CODES = {
    "insufficient": "facts.insufficient",
    "uncertain_law": "law.uncertain",
    "discretion": "officer.discretion",
}


def _to_officer(opened: Decision) -> NeedsReview:
    """The same review under the code that all acts share."""
    return NeedsReview(
        code=_REVIEW_CODES[opened.code.rpartition(".")[2]],
        question=opened.question,
        on=opened.on,
        law_version=opened.law_version,
        bases=opened.bases,
        findings=opened.findings,
        outcome=opened.outcome,
        missing=opened.missing,
    )
