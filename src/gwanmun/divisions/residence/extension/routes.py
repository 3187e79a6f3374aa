"""Which team examines an extension of stay. The rule that fired stays with the case."""

from gwanmun.casework.service import Route, declare_routes, is_
from gwanmun.divisions.residence.extension.case_type import EXTENSION_OF_STAY, STUDENTS, WORKERS

__all__: list[str] = []

declare_routes(
    EXTENSION_OF_STAY.name,
    Route("students", "residence.students", is_("status", *STUDENTS)),
    Route("workers", "residence.workers", is_("status", *WORKERS)),
    Route("families", "residence.families", is_("status", "F-3", "F-6")),
    Route("others", "residence.general"),
)
