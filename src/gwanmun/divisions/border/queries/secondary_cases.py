"""The queue of secondary inspection."""

from dataclasses import dataclass

from gwanmun.casework.service import Case
from gwanmun.divisions.border.inspection.lifecycle import SECONDARY_INSPECTION
from gwanmun.divisions.border.models import Inspection
from gwanmun.platform.access.service import Actor, visible

__all__ = ["SecondaryCase", "secondary_cases"]


@dataclass(frozen=True, slots=True)
class SecondaryCase:
    """An open case and the inspection at the desk that referred it."""

    case: Case
    inspection: Inspection

    @property
    def traveller(self) -> str:
        """The name under which she was announced; empty for somebody who was not."""
        return str(self.inspection.booking or "")


def secondary_cases(*, by: Actor, port: str = "") -> list[SecondaryCase]:
    """Open cases, the longest waiting first; `port` narrows them to one port."""
    cases = visible(by, Case.objects.filter(case_type=SECONDARY_INSPECTION.name, closed_at=None))
    if port:
        cases = cases.filter(office=port)
    found = {case.subject.partition(":")[2]: case for case in cases}
    inspections = Inspection.objects.filter(pk__in=found).select_related("booking__flight").order_by("at")
    return [SecondaryCase(found[str(inspection.pk)], inspection) for inspection in inspections]
