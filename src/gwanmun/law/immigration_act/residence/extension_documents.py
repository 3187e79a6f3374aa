"""The documents that are shown for an extension of stay.

Plain rule: everybody shows the passport, the registration card if there is one, and where he or she lives. Students
show that they study and how they pay for it, workers their contract, employer and income, married persons the
marriage, the spouse's residence and the means of the household. Nationals of countries with much tuberculosis add
the certificate. For a status without a list of its own, the office says what else it needs.
Source: Stay Manual, common documents and the pages of the statuses. Decides by: the day of the application.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Finding, Verdict
from gwanmun.law.immigration_act.residence.tuberculosis import TuberculosisFacts, decide_tuberculosis_certificate
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.statuses import parent

__all__ = ["ExtensionDocumentFacts", "decide_extension_documents"]

BASES = cite("Stay Manual")
EVERYBODY = "*"


@dataclass(frozen=True, slots=True)
class ExtensionDocumentFacts:
    """One application. `registered`: the person holds a registration card."""

    applied_on: date
    status_code: str | None
    nationality: str | None
    birth_on: date | None
    registered: bool = True
    pregnant: bool = False


@question("extension_documents", ExtensionDocumentFacts, day="applied_on")
@rule("residence.extension_documents", BASES, decided_on="application", reads=("extension.document",))
def decide_extension_documents(facts: ExtensionDocumentFacts, law: LawInForce) -> Decision:
    """The outcome `documents`: the kinds to show, in the order in which an officer looks at them."""
    if facts.status_code is None:
        unknown = Finding("extension_documents.unknown", Verdict.UNKNOWN, BASES, missing=("status_code",))
        return answered("extension_documents", law, (unknown,))
    common, own = _rows(EVERYBODY, law), _rows(parent(facts.status_code), law)
    asked = [row for row in common if facts.registered or row.key != f"{EVERYBODY}:registration_card"] + own
    listed = Finding(
        "extension_documents.listed" if own else "extension_documents.common_only",
        Verdict.MET,
        BASES,
        {"status_code": facts.status_code, "registered": facts.registered},
        tuple(asked),
    )
    lungs = decide_tuberculosis_certificate(
        TuberculosisFacts(facts.applied_on, facts.nationality, facts.status_code, facts.birth_on, facts.pregnant), law
    )
    kinds = [row.key.split(":")[1] for row in asked]
    certificate = ["tuberculosis_certificate"] if lungs.outcome.get("required") else []
    return answered("extension_documents", law, (*lungs.findings, listed), {"documents": (*kinds, *certificate)})


def _rows(status: str, law: LawInForce) -> list[Parameter]:
    return [row for row in law.entries("extension.document") if row.key.split(":")[0] == status]
