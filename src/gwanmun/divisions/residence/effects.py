"""What decisions on residence do outside their case."""

from datetime import date, datetime

from gwanmun.casework.service import Case, CaseEvent, effect
from gwanmun.people.service import grant_stay
from gwanmun.platform.access.service import Actor

__all__ = ["extend_stay"]


@effect("residence.extend_stay")
def extend_stay(*, case: Case, event: CaseEvent, by: Actor, at: datetime) -> None:  # noqa: ARG001 - the shape of effects
    """Writes the longer stay into the ledger, in the transaction of the decision; desks read it from then on."""
    if case.person_id is None:
        raise ValueError(f"case {case.reference} prolongs the stay of nobody")
    grant_stay(
        by=by,
        at=at,
        person_id=case.person_id,
        status_code=str(case.facts["status_code"]),
        permitted_until=date.fromisoformat(str(case.facts["granted_until"])),
        ground=f"case:{case.pk}",
    )
