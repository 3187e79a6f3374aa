"""Registers people who become known: at the desk one, from another register many."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from gwanmun.kernel.ids import new_id
from gwanmun.people.folding import fold_name
from gwanmun.people.models import Identity, Name, Permission, Person, Stay, TravelDocument
from gwanmun.people.queries.documents import bare_number_index, document_index
from gwanmun.people.records import NewDocument, NewPerson
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.audit.service import record

__all__ = ["document_row", "register_people"]


@transaction.atomic
def register_people(*, by: Actor, at: datetime, people: Sequence[NewPerson]) -> list[UUID]:
    """Writes the people with what is known of them, in order, and returns their keys.

    Nobody is looked up or merged: whether two records are one human being is a judgement of its own.
    """
    persons = [Person(id=new_id()) for _ in people]
    identities = [_identity(person, new, by, at) for person, new in zip(persons, people, strict=True)]
    documents = [
        document_row(person.pk, new.document, at) if new.document else None
        for person, new in zip(persons, people, strict=True)
    ]
    Person.objects.bulk_create(persons)
    Identity.objects.bulk_create(identities)
    Name.objects.bulk_create(
        Name(
            identity=identity,
            surname=name.surname,
            given_names=name.given_names,
            script=name.script,
            folded=fold_name(name.surname, name.given_names),
        )
        for identity, new in zip(identities, people, strict=True)
        for name in new.names
    )
    TravelDocument.objects.bulk_create(document for document in documents if document)
    Permission.objects.bulk_create(_permissions(persons, documents, people))
    Stay.objects.bulk_create(_stay(person, new) for person, new in zip(persons, people, strict=True) if new.stay)
    _leave_events(persons, people, by=by, at=at)
    return [person.pk for person in persons]


def document_row(person_id: UUID, new: NewDocument, at: datetime) -> TravelDocument:
    """The unsaved row of a document of a person."""
    return TravelDocument(
        id=new_id(),
        person_id=person_id,
        kind=new.kind,
        issuer=new.key.issuer,
        number=new.key.number,
        number_index=document_index(new.key),
        bare_number_index=bare_number_index(new.key.number),
        issued_on=new.issued_on,
        expires_on=new.expires_on,
        recorded_at=at,
    )


def _identity(person: Person, new: NewPerson, by: Actor, at: datetime) -> Identity:
    return Identity(
        id=new_id(),
        person=person,
        nationality=new.nationality,
        birth=new.birth,
        sex=new.sex,
        source=new.source,
        recorded_by=by.id,
        recorded_at=at,
    )


def _permissions(
    persons: Sequence[Person], documents: Sequence[TravelDocument | None], people: Sequence[NewPerson]
) -> list[Permission]:
    return [
        Permission(
            person=person,
            document=document,
            kind=permission.kind,
            number=permission.number,
            status_code=permission.status_code,
            valid_from=permission.valid_from,
            valid_until=permission.valid_until,
            entries_allowed=permission.entries_allowed,
            stay_days=permission.stay_days,
            stay_months=permission.stay_months,
        )
        for person, document, new in zip(persons, documents, people, strict=True)
        for permission in new.permissions
    ]


def _stay(person: Person, new: NewPerson) -> Stay:
    if new.stay is None:
        raise ValueError("no stay to record")
    return Stay(
        person=person,
        status_code=new.stay.status_code,
        during=DateRange(new.stay.since, None),
        permitted_until=new.stay.permitted_until,
        registered=new.stay.registered,
    )


def _leave_events(persons: Sequence[Person], people: Sequence[NewPerson], *, by: Actor, at: datetime) -> None:
    # One event for one person; a load of many leaves one event that names them all, so that a register of a
    # million does not make a million rows that say the same.
    if len(persons) == 1:
        record(
            kind="people.person.registered", by=by, at=at, subject=f"person:{persons[0].pk}",
            person_id=persons[0].pk, data={"source": people[0].source},
        )  # fmt: skip
    elif persons:
        record(
            kind="people.persons.loaded", by=by, at=at, subject=f"persons:{persons[0].pk}",
            data={"source": people[0].source, "persons": [str(person.pk) for person in persons]},
        )  # fmt: skip
