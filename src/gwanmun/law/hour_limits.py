"""Time limits in hours and minutes: they run from instant to instant, through nights and holidays (Civil Act 156).

Instants are shown in Korean time. A limit "before" an event runs backwards from it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from gwanmun.kernel.refusals import LegalBasis
from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Finding, Verdict
from gwanmun.law.fact_reading import KOREAN_TIME
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.questions import Question, enter_question
from gwanmun.law.rules import rule

__all__ = ["HourLimit", "hour_limit", "in_korean_time", "length_of"]


@dataclass(frozen=True, slots=True)
class HourLimit:
    """`event` and `act` name the facts, both instants. `before`: the act must come that long before the event."""

    name: str
    bases: tuple[LegalBasis, ...]
    parameter: str
    event: str
    act: str
    before: bool = False
    extension: str = ""

    @property
    def facts(self) -> dict[str, str]:
        """The facts that decide, with their kinds; `asked_on` is the day whose law applies."""
        return {"asked_on": "date", self.event: "instant", self.act: "instant", "extended": "flag"}

    def decide(self, facts: Mapping[str, Any], law: LawInForce) -> Decision:
        """In time, too late, or which fact is missing; the outcome gives the last instant."""
        event_at, acted_at = facts.get(self.event), facts.get(self.act)
        if event_at is None:
            finding = Finding("time_limit.event_unknown", Verdict.UNKNOWN, self.bases, missing=(self.event,))
            return answered(self.name, law, (finding,))
        length = law.get(self.parameter)
        if length is None:
            none = Finding("time_limit.no_law", Verdict.DISCRETION, self.bases)
            return answered(self.name, law, (none,))
        used: tuple[Parameter, ...] = (length,)
        if self.extension and facts.get("extended"):
            used += (law.need(self.extension),)
        whole = sum((length_of(parameter) for parameter in used), timedelta())
        last = event_at - whole if self.before else event_at + whole
        values = {
            self.event: in_korean_time(event_at),
            self.act: in_korean_time(acted_at) if acted_at else None,
            "due_at": in_korean_time(last),
        }
        verdict, code = _judged(acted_at, last)
        finding = Finding(code, verdict, self.bases, values, used, () if acted_at else (self.act,))
        return answered(self.name, law, (finding,), {"due_at": values["due_at"]})


def _judged(acted_at: datetime | None, last: datetime) -> tuple[Verdict, str]:
    if acted_at is None:
        return Verdict.UNKNOWN, "hour_limit.act_unknown"
    return (Verdict.MET, "hour_limit.kept") if acted_at <= last else (Verdict.NOT_MET, "hour_limit.over")


def length_of(parameter: Parameter) -> timedelta:
    """The length of a parameter in hours or minutes."""
    return timedelta(minutes=parameter.number) if parameter.unit == "minutes" else timedelta(hours=parameter.number)


def in_korean_time(moment: datetime) -> str:
    """The instant as a person in Korea reads it: "2026-11-22 09:00"."""
    return moment.astimezone(KOREAN_TIME).strftime("%Y-%m-%d %H:%M")


def hour_limit(
    name: str,
    text: str,
    *,
    citation: str,
    parameter: str,
    event: str,
    act: str,
    before: bool = False,
    extension: str = "",
) -> HourLimit:
    """Enters a limit in hours or minutes as a rule, with its plain `text`, and as a question."""
    limit = HourLimit(name, cite(citation), parameter, event, act, before, extension)

    def decide(facts: Mapping[str, Any], law: LawInForce) -> Decision:
        return limit.decide(facts, law)

    decide.__doc__ = text
    reads = (parameter, extension) if extension else (parameter,)
    rule(name, limit.bases, decided_on="event", reads=reads)(decide)
    enter_question(name, Question(limit.facts, "asked_on", decide))
    return limit
