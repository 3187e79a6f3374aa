"""The page of a person: the single view of who she is, put together from what each floor knows."""

from datetime import datetime
from uuid import UUID

from gwanmun.divisions.border.service import hits_of_person
from gwanmun.people.service import Dossier, Identity, PersonLink, find_identities, open_dossier
from gwanmun.platform.access.service import Actor
from gwanmun.platform.audit.service import Read, reads_of
from gwanmun.portals.office.forms.persons import LinkForm, purpose_label
from gwanmun.portals.staff.events import shown_events

__all__ = ["page_of_person"]

_MOST_READS = 100
_MOST_ALIKE = 5


def page_of_person(actor: Actor, person_id: UUID, *, now: datetime, revealed: UUID | None = None) -> dict[str, object]:
    """What the template shows; the reading is logged. `revealed` is the document whose number is shown whole.

    Raises:
        Person.DoesNotExist: there is no such person.
    """
    dossier = open_dossier(by=actor, at=now, person_id=person_id)
    return {
        "dossier": dossier,
        "identity": dossier.identity,
        "names": _names(dossier),
        "revealed": revealed,
        "registrations": list(dossier.person.registrations.all()),
        "hits": list(hits_of_person(person_id, by=actor)),
        "events": shown_events(dossier.events),
        "links": [_link(link, person_id) for link in dossier.links],
        "alike": _alike(dossier, actor),
        "link_form": LinkForm(),
        "reads": [_read(read) for read in reads_of(person_id)[:_MOST_READS]],
        "purpose": purpose_label(actor.purpose),
    }


def _names(dossier: Dossier) -> list[object]:
    return [name for identity in dossier.identities for name in identity.names.all()]


def _link(link: PersonLink, person_id: UUID) -> tuple[PersonLink, UUID]:
    """The judgement and the other person."""
    return link, link.other_id if link.one_id == person_id else link.one_id


def _alike(dossier: Dossier, actor: Actor) -> list[Identity]:
    """Other persons with a name like hers on whom nobody has judged: a question, never an answer."""
    judged = {link.one_id for link in dossier.links} | {link.other_id for link in dossier.links}
    name = next(iter(_names(dossier)), None)
    if name is None:
        return []
    found = find_identities(str(name), by=actor)
    return [one for one in found if one.person_id != dossier.person.pk and one.person_id not in judged][:_MOST_ALIKE]


def _read(read: Read) -> tuple[Read, str]:
    return read, purpose_label(read.purpose)
