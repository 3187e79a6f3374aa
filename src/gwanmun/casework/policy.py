"""Who may see cases: an officer with a duty in the kind of case, in its office where the kind says so, and cleared for
its level; the applicant; and her representative within the mandate. What she may do in one, the lifecycle says."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Model, Q, QuerySet
from django.utils import timezone

from gwanmun.casework.case_types import worked_on_with
from gwanmun.casework.duties import CONFIDENTIAL
from gwanmun.casework.models import Absence, Case, CaseEvent, CaseRequest, Mandate, TeamMember
from gwanmun.platform.access.grounds import NOT_YOURS, Ground
from gwanmun.platform.access.rules import among, cleared, is_kind, is_own, same_office
from gwanmun.platform.access.service import Actor, Predicate, declare_owner, declare_policy, may

__all__ = ["LEVELS", "mandates_held", "require_acting_for"]

# The levels of confidentiality of a case, and the duty that each needs.
LEVELS = {"open": None, "confidential": CONFIDENTIAL}


def mandates_held(actor: Actor) -> QuerySet[Mandate]:
    """The mandates under which the actor acts today."""
    in_time = Q(last_on=None) | Q(last_on__gte=timezone.localdate())
    return Mandate.objects.filter(in_time, representative=actor.id, withdrawn_at=None)


def require_acting_for(actor: Actor, person_id: UUID | None, case_type: str) -> None:
    """Returns when a member of the public acts for herself or under a mandate. Officers and the system act by duty.

    Raises:
        Refused: she does neither (code "access.not_yours").
    """
    if actor.kind != "public":
        return
    is_herself = person_id is not None and person_id == actor.person_id
    if not is_herself and not any(_covers(each, person_id, case_type) for each in mandates_held(actor)):
        raise NOT_YOURS.refusal(action="apply", subject=case_type, actor=actor.id)


def _covers(mandate: Mandate, person_id: UUID | None, case_type: str) -> bool:
    return mandate.person_id == person_id and (not mandate.case_types or case_type in mandate.case_types)


@dataclass(frozen=True, slots=True)
class _Mandated(Predicate):
    """The actor represents the person of the case, in cases of this kind."""

    def compile(self, actor: Actor, model: type[Model]) -> bool | Q:  # noqa: ARG002 - it is the case itself
        conditions = [
            Q(person_id=each.person_id, case_type__in=each.case_types)
            if each.case_types
            else Q(person_id=each.person_id)
            for each in mandates_held(actor)
        ]
        return Q(*conditions, _connector=Q.OR) if conditions else False

    def failing(self, actor: Actor, row: Model) -> Ground | None:
        held = mandates_held(actor)
        is_covered = isinstance(row, Case) and any(_covers(each, row.person_id, row.case_type) for each in held)
        return None if is_covered else NOT_YOURS


def _officers(path: str, *, looking: bool) -> Predicate:
    """Officers of the kind of case, wherever its cases are everybody's, else of its office; cleared for its level."""

    def types(nationwide: bool) -> Predicate:
        return among(
            f"{path}case_type", lambda actor: worked_on_with(actor.duties, nationwide=nationwide, looking=looking)
        )

    here = types(True) | (types(False) & same_office(f"{path}office"))
    return is_kind("officer") & here & cleared(f"{path}level", LEVELS)


_OWN = is_kind("public") & (
    among("person_id", lambda actor: [actor.person_id] if actor.person_id else [], NOT_YOURS) | _Mandated()
)
_SYSTEM = is_kind("system")

_HANDLING = _officers("", looking=False) | _SYSTEM

# Reading; acting in the case as officer or applicant; acting in it as officer.
declare_policy(Case, read=_officers("", looking=True) | _OWN | _SYSTEM, work=_HANDLING | _OWN, handle=_HANDLING)
declare_policy(CaseEvent, read=_officers("case__", looking=True) | _SYSTEM)
declare_policy(CaseRequest, read=_officers("case__", looking=True) | _SYSTEM)
declare_policy(
    Mandate,
    read=is_own("representative") | among("person_id", lambda actor: [actor.person_id] if actor.person_id else []),
)
declare_policy(TeamMember, read=is_kind("officer"))
declare_policy(Absence, read=is_kind("officer"))


def _attached(actor: Actor, action: str, key: str) -> bool:
    """What hangs on a case is read with the case, and added or removed by those who work in it."""
    try:
        case = Case.objects.filter(pk=UUID(key)).first()
    except ValueError:
        return False
    return case is not None and may(actor, "read" if action == "read" else "work", case)


declare_owner("case", _attached)
