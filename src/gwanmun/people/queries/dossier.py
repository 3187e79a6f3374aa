"""The single view of a person: who she is, her documents, permissions, stays, movements and a time line."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from gwanmun.people.models import Identity, Movement, Permission, Person, PersonLink, Stay, TravelDocument
from gwanmun.platform.access.service import Actor, visible
from gwanmun.platform.audit.service import Entry, history_of_person, log_reads

__all__ = ["Dossier", "open_dossier"]


@dataclass(frozen=True, slots=True)
class Dossier:
    """What is shown of one person. The newest stands first in every list."""

    person: Person
    identities: list[Identity]
    documents: list[TravelDocument]
    permissions: list[Permission]
    stays: list[Stay]
    movements: list[Movement]
    links: list[PersonLink]
    events: list[Entry]

    @property
    def identity(self) -> Identity | None:
        """The identity recorded last."""
        return self.identities[0] if self.identities else None


def open_dossier(*, by: Actor, at: datetime, person_id: UUID) -> Dossier:
    """Reads the person and logs the reading with the actor's purpose.

    Raises:
        Person.DoesNotExist: there is no such person, or the actor lacks the duty or a purpose.
    """
    person = visible(by, Person.objects.all()).get(pk=person_id)
    log_reads(by=by, at=at, person_ids=[person_id], purpose=by.purpose, what="dossier")
    links = PersonLink.objects.filter(withdrawn_at=None)
    return Dossier(
        person=person,
        identities=list(person.identities.prefetch_related("names")),
        documents=list(person.documents.all()),
        permissions=list(person.permissions.order_by("-valid_from")),
        stays=list(person.stays.all()),
        movements=list(person.movements.all()[:200]),
        links=list(links.filter(one=person) | links.filter(other=person)),
        events=list(history_of_person(person_id)[:200]),
    )
