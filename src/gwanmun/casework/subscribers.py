"""What casework does when something happened elsewhere."""

from gwanmun.casework.actions.staff_team import return_all_cases
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.audit.service import Entry
from gwanmun.platform.outbox.service import subscriber

__all__ = ["return_cases_of_a_leaver"]

_SYSTEM = Actor("system:casework", "Casework", "system")


@subscriber("account.deactivated")
def return_cases_of_a_leaver(entry: Entry) -> None:
    """An officer has left: her cases wait with their teams again."""
    return_all_cases(by=_SYSTEM, at=entry.at, actor=entry.subject, reason=entry.kind)
