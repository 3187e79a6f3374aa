"""What somebody may expect of an extension before asking for it: may it be asked for, what it needs, what it costs."""

from dataclasses import dataclass
from datetime import date

from gwanmun.law import Decision, LawInForce
from gwanmun.law.fees.amount import FeeFacts, decide_fee
from gwanmun.law.immigration_act.residence.extension import ExtensionFacts, decide_extension
from gwanmun.law.immigration_act.residence.extension_documents import (
    ExtensionDocumentFacts,
    decide_extension_documents,
)

__all__ = ["Applicant", "Outlook", "outlook"]


@dataclass(frozen=True, slots=True)
class Applicant:
    """What decides on an extension, as the applicant says it or as the registers hold it."""

    status_code: str
    permitted_until: date | None
    nationality: str | None
    birth_on: date | None
    entered_on: date | None = None
    registered: bool = True
    unavoidable_cause: bool | None = None


@dataclass(frozen=True, slots=True)
class Outlook:
    """The answers of the law: may it be asked for today, with which documents, at which fee online and at a counter."""

    extension: Decision
    documents: Decision
    fee_online: Decision
    fee_at_counter: Decision

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of document to show."""
        documents = self.documents.outcome.get("documents")
        return tuple(str(kind) for kind in documents) if isinstance(documents, tuple) else ()


def outlook(applicant: Applicant, *, on: date, law: LawInForce) -> Outlook:
    """The outlook on a day. Nothing is stored."""
    return Outlook(
        extension=decide_extension(
            ExtensionFacts(
                status_code=applicant.status_code,
                applied_on=on,
                permitted_until=applicant.permitted_until,
                entered_on=applicant.entered_on,
                unavoidable_cause=applicant.unavoidable_cause,
            ),
            law,
        ),
        documents=decide_extension_documents(
            ExtensionDocumentFacts(
                applied_on=on,
                status_code=applicant.status_code,
                nationality=applicant.nationality,
                birth_on=applicant.birth_on,
                registered=applicant.registered,
            ),
            law,
        ),
        fee_online=_fee(applicant, on, law, online=True),
        fee_at_counter=_fee(applicant, on, law, online=False),
    )


def _fee(applicant: Applicant, on: date, law: LawInForce, *, online: bool) -> Decision:
    facts = FeeFacts(
        item="extension",
        applied_on=on,
        status_code=applicant.status_code,
        nationality=applicant.nationality,
        birth_on=applicant.birth_on,
        online=online,
    )
    return decide_fee(facts, law)
