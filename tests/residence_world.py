"""A student with a stay that ends soon, her account, and the officers who decide on it."""

from datetime import date, timedelta
from uuid import UUID

from django.utils import timezone

from gwanmun.divisions.residence.service import APPLY
from gwanmun.kernel.partial_dates import PartialDate
from gwanmun.people.service import DocumentKey, NewDocument, NewName, NewPerson, NewStay, register_people
from gwanmun.platform.access.service import Actor
from gwanmun.platform.accounts.models import Account

__all__ = ["CLERK", "applicant_account", "student"]

CLERK = Actor("account:clerk", "Clerk", "officer")


def student(status: str = "D-2-2", *, days_left: int = 40, nationality: str = "USA") -> UUID:
    """Somebody who is here with `status` for so many days more."""
    today = timezone.localdate()
    person = NewPerson(
        names=(NewName("OKAFOR", "ADA"),),
        nationality=nationality,
        birth=PartialDate(2003, 4, 5),
        sex="F",
        source="test",
        document=NewDocument(DocumentKey(nationality, "P7654321"), expires_on=date(2033, 1, 1)),
        stay=NewStay(status, today - timedelta(days=300), today + timedelta(days=days_left), registered=True),
    )
    return register_people(by=CLERK, at=timezone.now(), people=[person])[0]


def applicant_account(person_id: UUID, username: str = "ada") -> Account:
    """The account of the person; its password is `gate-2026`."""
    return Account.objects.create_user(username, "gate-2026", name_en="Ada Okafor", person_id=person_id, duties=[APPLY])
