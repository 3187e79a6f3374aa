"""What the division does after its decisions, outside their transaction."""

from uuid import UUID

from gwanmun.casework.service import Case, CaseEvent
from gwanmun.divisions.residence.letters import GRANTED, REFUSED, granted_content, refused_content
from gwanmun.platform.access.service import Actor
from gwanmun.platform.accounts.service import Account
from gwanmun.platform.audit.service import Entry
from gwanmun.platform.letters.service import LetterContent, make_letter
from gwanmun.platform.outbox.service import subscriber

__all__ = ["write_notice_of_grant", "write_notice_of_refusal"]

_SYSTEM = Actor("system:residence", "Residence", "system")


@subscriber("case.extension_of_stay.grant")
def write_notice_of_grant(entry: Entry) -> None:
    """The applicant gets the notice, with the seal that desks and landlords can check."""
    case, event = _decided(entry, "grant")
    _write(entry, case, GRANTED.name, granted_content(case, event))


@subscriber("case.extension_of_stay.refuse")
def write_notice_of_refusal(entry: Entry) -> None:
    """The applicant gets the ground, the departure term and the ways to contest the refusal."""
    case, event = _decided(entry, "refuse")
    _write(entry, case, REFUSED.name, refused_content(case, event))


def _decided(entry: Entry, step: str) -> tuple[Case, CaseEvent]:
    case = Case.objects.get(pk=UUID(entry.subject.partition(":")[2]))
    return case, case.events.filter(event=step).latest("sequence")


def _write(entry: Entry, case: Case, template: str, content: LetterContent) -> None:
    account = Account.objects.filter(person_id=case.person_id).first()
    make_letter(
        by=_SYSTEM, at=entry.at, template=template, owner=f"case:{case.pk}", once=f"{template}:{case.pk}",
        content=content, languages=[account.language if account else "en"], person_id=case.person_id,
    )  # fmt: skip
