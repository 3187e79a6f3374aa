"""Turns the findings of a question into one decision: refused, to be reviewed, or granted.

Plain rule: a requirement that is clearly not met refuses, whatever else is unknown. Then what is unknown or left to
judgement goes to an officer, with the facts to ask for. Only when everything is met is the answer yes.
"""

from collections.abc import Mapping

from gwanmun.kernel.refusals import LegalBasis
from gwanmun.law.decisions import NOTHING, Decision, Eligible, Fact, Finding, NeedsReview, Refusal, Verdict
from gwanmun.law.in_force import LawInForce

__all__ = ["failing", "granted", "refused", "review"]

OPEN = (Verdict.UNKNOWN, Verdict.DISCRETION)


def failing(findings: tuple[Finding, ...]) -> Finding | None:
    """The first requirement that is clearly not met."""
    return next((finding for finding in findings if finding.verdict is Verdict.NOT_MET), None)


def granted(
    code: str, question: str, law: LawInForce, findings: tuple[Finding, ...], outcome: Mapping[str, Fact] = NOTHING
) -> Eligible:
    """Yes, on the articles of all findings."""
    bases = tuple(dict.fromkeys(basis for finding in findings for basis in finding.bases))
    return Eligible(
        code=code,
        question=question,
        on=law.on,
        law_version=law.version,
        bases=bases,
        findings=findings,
        outcome=outcome,
    )


def refused(
    code: str,
    question: str,
    law: LawInForce,
    findings: tuple[Finding, ...],
    *,
    bases: tuple[LegalBasis, ...],
    outcome: Mapping[str, Fact] = NOTHING,
) -> Refusal:
    """No, on the articles of the deciding requirement."""
    return Refusal(
        code=code,
        question=question,
        on=law.on,
        law_version=law.version,
        bases=bases,
        findings=findings,
        outcome=outcome,
        remedy=code,
    )


def review(
    question: str, law: LawInForce, findings: tuple[Finding, ...], outcome: Mapping[str, Fact] = NOTHING
) -> Decision | None:
    """To an officer when something is unknown or left to judgement, else None.

    The code ends in `insufficient` (facts to ask for), `uncertain_law` (a source to confirm) or `discretion`.
    """
    open_ones = tuple(finding for finding in findings if finding.verdict in OPEN)
    if not open_ones:
        return None
    missing = tuple(dict.fromkeys(name for finding in open_ones for name in finding.missing))
    uncertain = any(part.unconfirmed for finding in open_ones for part in finding.walk())
    reason = "insufficient" if missing else "uncertain_law" if uncertain else "discretion"
    return NeedsReview(
        code=f"{question}.{reason}",
        question=question,
        on=law.on,
        law_version=law.version,
        bases=open_ones[0].bases,
        findings=findings,
        outcome=outcome,
        missing=missing,
    )
