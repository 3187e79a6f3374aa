"""Who may see records of persons: an officer with the duty, for a purpose that she states."""

from gwanmun.people.models import (
    DocumentReport,
    Identity,
    Movement,
    Name,
    Permission,
    Person,
    PersonLink,
    Registration,
    Stay,
    TravelDocument,
)
from gwanmun.platform.access.rules import holds_duty, states_purpose
from gwanmun.platform.access.service import declare_policy

_READS = holds_duty("person.read") & states_purpose()
_REPORTS = holds_duty("document.report")

for model in (Identity, Movement, Name, Permission, Registration, Stay, TravelDocument):
    declare_policy(model, read=_READS)
declare_policy(Person, read=_READS, link=_READS)
declare_policy(PersonLink, read=_READS, withdraw=_READS)
declare_policy(DocumentReport, read=_READS | _REPORTS, withdraw=_REPORTS)
