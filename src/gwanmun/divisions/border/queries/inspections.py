"""One inspection as it was written."""

from datetime import datetime
from uuid import UUID

from gwanmun.divisions.border.models import Inspection
from gwanmun.platform.access.service import Actor, visible
from gwanmun.platform.audit.service import log_reads

__all__ = ["open_inspection"]


def open_inspection(*, by: Actor, at: datetime, inspection_id: UUID, result: str = "") -> Inspection:
    """Reads the inspection and logs the reading. `result` narrows it to one kind. Raises Inspection.DoesNotExist."""
    found = visible(by, Inspection.objects.select_related("booking__flight"))
    inspection = (found.filter(result=result) if result else found).get(pk=inspection_id)
    log_reads(
        by=by, at=at, person_ids=[inspection.person_id], purpose=by.purpose or "inspection", what="inspection"
    )  # fmt: skip
    return inspection
