"""The people of the nation as the registers of the service know them."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from random import Random

from gwanmun.engines.screening import ListedDocument, ListedName, ListedPerson
from gwanmun.people.service import DocumentKey, NewDocument, NewName, NewPermission, NewPerson, NewStay
from gwanmun.synthetic.people import SyntheticPerson, people

__all__ = ["as_listed", "as_registered", "population"]

_RESIDENCE = timedelta(days=700)


def population(*, seed: int, size: int, on: date) -> Iterator[SyntheticPerson]:
    """The `size` people of a nation, the same for the same seed and day."""
    return islice(people(Random(seed), on), size)


def as_registered(person: SyntheticPerson, *, serial: int, on: date) -> NewPerson:
    """The person as a register describes her. `serial` makes the number of her permission."""
    names = [NewName(person.surname, person.given_names)]
    if person.script != "Latn":
        names.append(NewName(person.native_name, "", person.script))
    return NewPerson(
        names=tuple(names),
        nationality=person.nationality,
        birth=person.birth,
        sex=person.sex,
        source="synthetic",
        document=NewDocument(
            key=DocumentKey(person.issuer, person.document_number),
            expires_on=person.expires_on,
            issued_on=person.issued_on,
        ),
        permissions=_permissions(person, serial, on),
        stay=_stay(person, on),
    )


def _permissions(person: SyntheticPerson, serial: int, on: date) -> tuple[NewPermission, ...]:
    since = on - timedelta(days=serial % 300 + 3)
    match person.permission:
        case "visa":
            return (
                NewPermission(
                    kind="visa",
                    number=f"V{serial:09d}",
                    valid_from=since,
                    valid_until=since + timedelta(days=365),
                    status_code="C-3-9",
                    stay_days=90,
                ),
            )
        case "k_eta":
            return (
                NewPermission(
                    kind="keta", number=f"K{serial:09d}", valid_from=since, valid_until=since + timedelta(days=1095)
                ),
            )
    return ()


def _stay(person: SyntheticPerson, on: date) -> NewStay | None:
    if person.status is None:
        return None
    since = on - _RESIDENCE
    until = None if person.status.startswith("F-5") else on + timedelta(days=30 + int(person.document_number[-2:], 36))
    return NewStay(person.status, since, until, registered=True)


def as_listed(person: SyntheticPerson) -> ListedPerson:
    """The person as a watch list describes her: the native name too, where its script differs."""
    names = [ListedName(surname=person.surname, given=person.given_names)]
    if person.script != "Latn":
        names.append(ListedName(text=person.native_name, script=person.script, quality="alias"))
    return ListedPerson(
        id=person.document_number,
        names=tuple(names),
        births=(person.birth,),
        nationalities=(person.nationality,),
        sex=person.sex,
        documents=(ListedDocument(person.document_number, person.issuer),),
    )
