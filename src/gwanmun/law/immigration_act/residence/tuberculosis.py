"""The tuberculosis certificate.

Plain rule: nationals of countries with much tuberculosis show a certificate when they apply for a long stay, since
2016-03-02 those of eighteen countries, since 2020-04-01 those of thirty-five. Not diplomats, officials and those
covered by an agreement, children under six, and pregnant women.
Source: Stay Manual. Decides by: the day of the application.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.kernel.ages import age_on
from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Facts, Finding, Verdict
from gwanmun.law.immigration_act.statuses.listed import of_status
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.statuses import parent

__all__ = ["TuberculosisFacts", "decide_tuberculosis_certificate"]

BASES = cite("Stay Manual")
READS = ("tuberculosis.country", "tuberculosis.exempt_status", "tuberculosis.youngest_age", "status.category")


@dataclass(frozen=True, slots=True)
class TuberculosisFacts:
    """One application for a stay."""

    applied_on: date
    nationality: str | None
    status_code: str
    birth_on: date | None
    pregnant: bool = False


@question("tuberculosis_certificate", TuberculosisFacts, day="applied_on")
@rule("residence.tuberculosis", BASES, decided_on="application", reads=READS)
def decide_tuberculosis_certificate(facts: TuberculosisFacts, law: LawInForce) -> Decision:
    """Whether a certificate is to be shown: the outcome `required`."""
    if facts.nationality is None:
        unknown = Finding("tuberculosis.unknown", Verdict.UNKNOWN, BASES, missing=("nationality",))
        return answered("tuberculosis_certificate", law, (unknown,))
    country = law.get("tuberculosis.country", facts.nationality)
    used: Facts = {"nationality": facts.nationality, "status_code": facts.status_code}
    if country is None or _exempt(facts, law):
        finding = Finding("tuberculosis.not_required", Verdict.MET, BASES, used, (country,) if country else ())
        return answered("tuberculosis_certificate", law, (finding,), {"required": False})
    least = law.need("tuberculosis.youngest_age")
    if facts.birth_on is None:
        unknown = Finding("tuberculosis.unknown", Verdict.UNKNOWN, BASES, used, (country, least), ("birth_on",))
        return answered("tuberculosis_certificate", law, (unknown,))
    required = age_on(facts.birth_on, facts.applied_on) >= least.number
    code = "tuberculosis.required" if required else "tuberculosis.not_required"
    finding = Finding(code, Verdict.MET, BASES, {**used, "birth_on": facts.birth_on}, (country, least))
    return answered("tuberculosis_certificate", law, (finding,), {"required": required})


def _exempt(facts: TuberculosisFacts, law: LawInForce) -> bool:
    kind = of_status("status.category", facts.status_code, law)
    short = kind is not None and kind.text == "short"
    return short or facts.pregnant or law.get("tuberculosis.exempt_status", parent(facts.status_code)) is not None
