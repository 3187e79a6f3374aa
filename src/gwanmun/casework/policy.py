"""Who may see cases: whoever has a duty in the lifecycle of their type. What she may do in one, the lifecycle says."""

from collections.abc import Iterable

from gwanmun.casework.case_types import worked_on_with
from gwanmun.casework.models import Case, CaseEvent
from gwanmun.platform.access.rules import among
from gwanmun.platform.access.service import Actor, declare_policy


def _types(actor: Actor) -> Iterable[str]:
    return worked_on_with(actor.duties)


declare_policy(Case, read=among("case_type", _types))
declare_policy(CaseEvent, read=among("case__case_type", _types))
