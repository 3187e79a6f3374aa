"""Tables of casework."""

from gwanmun.casework.models.cases import Case, CaseEvent
from gwanmun.casework.models.mandates import Mandate
from gwanmun.casework.models.requests import CaseRequest
from gwanmun.casework.models.teams import Absence, TeamMember

__all__ = ["Absence", "Case", "CaseEvent", "CaseRequest", "Mandate", "TeamMember"]
