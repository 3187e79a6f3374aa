"""Who works in which team, and who is away."""

from datetime import date, datetime

from django.db import transaction

from gwanmun.casework.duties import LEAD
from gwanmun.casework.models import Absence, Case, TeamMember
from gwanmun.casework.recording import append
from gwanmun.casework.story.kinds import EventKind
from gwanmun.kernel.refusals import Refused, Text
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.service import require_duty
from gwanmun.platform.audit.service import record

__all__ = ["join_team", "leave_team", "note_absence", "return_all_cases"]


@transaction.atomic
def join_team(*, by: Actor, at: datetime, team: str, actor: str, actor_name: str) -> TeamMember:
    """From now on cases of the team can be given to the officer. Joining twice changes nothing.

    Raises:
        Refused: the actor does not lead.
    """
    require_duty(by, LEAD)
    member, made = TeamMember.objects.get_or_create(team=team, actor=actor, defaults={"actor_name": actor_name})
    if made:
        record(kind="team.joined", by=by, at=at, subject=f"team:{team}", data={"actor": actor, "name": actor_name})
    return member


@transaction.atomic
def leave_team(*, by: Actor, at: datetime, team: str, actor: str) -> int:
    """The officer is no longer in the team; her open cases there wait with it again. Returns how many.

    Raises:
        Refused: the actor does not lead.
    """
    require_duty(by, LEAD)
    TeamMember.objects.filter(team=team, actor=actor).delete()
    record(kind="team.left", by=by, at=at, subject=f"team:{team}", data={"actor": actor})
    return _return(by=by, at=at, actor=actor, team=team, reason="team.left")


@transaction.atomic
def note_absence(*, by: Actor, at: datetime, actor: str, first_on: date, last_on: date, cover: str = "") -> int:
    """The officer is away; `cover` sees and takes her cases in that time. Without cover they wait with their teams
    again. Returns how many cases were returned. Officers note their own absence, leads anybody's.

    Raises:
        Refused: neither, or the days are in the wrong order.
    """
    if actor != by.id:
        require_duty(by, LEAD)
    if last_on < first_on or cover == actor:
        raise Refused(
            "casework.absence_unfit",
            Text("부재 기간이나 대행자가 올바르지 않습니다.", "The days or the cover of the absence are wrong."),
            Text("기간과 대행자를 확인하십시오.", "Check the days and who covers."),
        )
    record(
        kind="team.absence", by=by, at=at, subject=f"actor:{actor}"[:120],
        data={"actor": actor, "cover": cover, "first_on": first_on.isoformat(), "last_on": last_on.isoformat()},
    )  # fmt: skip
    if cover:
        Absence.objects.create(actor=actor, cover=cover, first_on=first_on, last_on=last_on)
        return 0
    return return_all_cases(by=by, at=at, actor=actor, reason="absence")


@transaction.atomic
def return_all_cases(*, by: Actor, at: datetime, actor: str, reason: str) -> int:
    """Every open case of the officer waits with its team again; the number of them. For absences and leavers."""
    return _return(by=by, at=at, actor=actor, team=None, reason=reason)


def _return(*, by: Actor, at: datetime, actor: str, team: str | None, reason: str) -> int:
    cases = Case.objects.filter(assignee=actor, closed_at=None)
    if team is not None:
        cases = cases.filter(team=team)
    held = list(cases.select_for_update().order_by("pk"))
    for case in held:
        append(case, by=by, at=at, kind=EventKind.ASSIGNED, reason=reason, data={"to": "", "to_name": ""})
    return len(held)
