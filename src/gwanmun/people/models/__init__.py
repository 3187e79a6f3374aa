"""Tables of the people floor. Rows of one person carry `person_id`; nothing is merged, links are judgements."""

from gwanmun.people.models.documents import DocumentReport, TravelDocument
from gwanmun.people.models.links import PersonLink
from gwanmun.people.models.movements import Movement, Stay
from gwanmun.people.models.permissions import Permission
from gwanmun.people.models.persons import Identity, Name, Person, Registration

__all__ = [
    "DocumentReport",
    "Identity",
    "Movement",
    "Name",
    "Permission",
    "Person",
    "PersonLink",
    "Registration",
    "Stay",
    "TravelDocument",
]
