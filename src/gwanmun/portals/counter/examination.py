"""What the desk shows of a traveller: the assessment in words, what the officer may do, and why not the rest."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from gwanmun.divisions.border.service import Assessment, Presentation, assess, may_admit, may_clear
from gwanmun.engines.mrtd import MrzReading
from gwanmun.kernel.refusals import Refused
from gwanmun.law import Eligible, NeedsReview, Refusal
from gwanmun.people.service import Movement, Stay
from gwanmun.platform.access.service import Actor
from gwanmun.platform.audit.service import log_reads
from gwanmun.portals.counter.forms import ActForm
from gwanmun.portals.counter.post import Post
from gwanmun.portals.staff.explanations import Explained, explained

__all__ = ["Examination", "assessed", "examine"]

_LATEST = 3
_ASKED_HERE = {"purpose", "biometrics", "e_arrival_declared"}


@dataclass(frozen=True, slots=True)
class Examination:
    """The screen after a scan. `refused` says why the officer may not let the traveller pass; `with_reason`: with a
    note she may."""

    reading: MrzReading
    assessment: Assessment
    explained: Explained
    verdict: str
    stays: list[Stay]
    movements: list[Movement]
    refused: Refused | None
    with_reason: bool
    on: date

    @property
    def until(self) -> date | None:
        """The last lawful day that the law gives."""
        until = self.assessment.decision.outcome.get("permitted_until")
        return until if isinstance(until, date) else None

    @property
    def status(self) -> str:
        """The status of stay that the law gives."""
        return str(self.assessment.decision.outcome.get("status_code") or "")

    @property
    def days(self) -> int | None:
        """Days from tomorrow to the last lawful day: the day of entry does not count."""
        return (self.until - self.on).days if self.until else None

    @property
    def ground(self) -> str:
        """The ground that the records show, for a refusal."""
        return str(self.assessment.decision.outcome.get("ground") or "")

    @property
    def conditions(self) -> list[str]:
        """Codes of what has to be done before the traveller goes on."""
        conditions = self.assessment.decision.outcome.get("conditions") or ()
        return [str(code) for code in conditions] if isinstance(conditions, tuple) else []


def assessed(form: ActForm, post: Post, *, now: datetime) -> Assessment:
    """The law and the records asked now, on what the form holds."""
    data = form.cleaned_data
    presentation = Presentation(
        reading=form.reading,
        port=post.port,
        direction=post.direction,
        purpose=data["purpose"] or None,
        biometrics=data["biometrics"] or None,
        arrival_declared=data["declared"] or None,
    )
    return assess(presentation, now=now, stopwatch=_stopwatch())


def examine(actor: Actor, form: ActForm, post: Post, *, now: datetime, today: date) -> Examination:
    """The screen for the document in the form; the reading of the person's records is logged."""
    assessment = assessed(form, post, now=now)
    person = assessment.record.document.person if assessment.record.document else None
    if person:
        log_reads(by=actor, at=now, person_ids=[person.pk], purpose=actor.purpose or "inspection", what="desk")
    may = may_admit if post.direction == "entry" else may_clear
    refused = may(assessment, actor)
    return Examination(
        reading=form.reading,
        assessment=assessment,
        explained=explained(assessment.decision),
        verdict=_verdict(assessment),
        stays=list(person.stays.all()[:_LATEST]) if person else [],
        movements=list(person.movements.all()[:_LATEST]) if person else [],
        refused=refused,
        with_reason=refused is not None and may(assessment, actor, note="-") is None,
        on=today,
    )


def _verdict(assessment: Assessment) -> str:
    """The banner: a refusal of the law, somebody to look closer at, something to ask here, or nothing in the way."""
    if isinstance(assessment.decision, Refusal):
        return "refuse"
    likeness = any(match.is_open or match.is_same_person for match in assessment.matches)
    if likeness or not assessment.zone_holds:
        return "secondary"
    if isinstance(assessment.decision, NeedsReview) and set(assessment.decision.missing) <= _ASKED_HERE:
        return "ask" if assessment.decision.missing else "secondary"
    return "admit" if isinstance(assessment.decision, Eligible) else "secondary"


def _stopwatch() -> Callable[[], float]:
    began = time.perf_counter()
    return lambda: time.perf_counter() - began
