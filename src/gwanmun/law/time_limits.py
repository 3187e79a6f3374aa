"""Time limits of one act each: from which event they run, how they are counted, and whether an act was in time.

Plain rule of counting: a deadline for an act leaves out the day of the event and moves off a closed last day (Civil
Act 157, 161). The term of a permit or a document leaves out that day too, but ends where it ends. A period that limits
a right counts its first day and never moves (Administrative Basic Act 6(2)). A notice "seven days before" an event
leaves seven whole days between. The length is that of the law on the day of the event.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from gwanmun.kernel.counting import Rule as Counting
from gwanmun.kernel.counting import count, count_back
from gwanmun.kernel.korean_calendar import korean_calendar
from gwanmun.kernel.refusals import LegalBasis
from gwanmun.kernel.spans import Span
from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.questions import Question, enter_question
from gwanmun.law.rules import rule

__all__ = ["Kind", "TimeLimit", "last_day_of", "time_limit"]

Kind = Literal["deadline", "term", "restriction", "before_event", "before_end"]
"""deadline: for an act; term: of a permit; before_event and before_end: whole days before an event or a last day."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """`event` and `act` name the facts; `extension` the parameter by which the fact `extended` lengthens it."""

    name: str
    bases: tuple[LegalBasis, ...]
    parameter: str
    event: str
    act: str
    kind: Kind = "deadline"
    extension: str = ""
    key: str = ""

    @property
    def facts(self) -> dict[str, str]:
        """The facts that decide, with their kinds."""
        return {self.event: "date", self.act: "date"} | ({"extended": "flag"} if self.extension else {})

    def decide(self, facts: Mapping[str, Any], law: LawInForce) -> Decision:
        """In time, too late, or which fact is missing; the outcome gives the last day."""
        event_on, acted_on = facts.get(self.event), facts.get(self.act)
        if event_on is None:
            finding = Finding("time_limit.event_unknown", Verdict.UNKNOWN, self.bases, missing=(self.event,))
            return answered(self.name, law, (finding,))
        law_then = law.as_of(event_on)
        if law_then.get(self.parameter, self.key) is None:
            none = Finding("time_limit.no_law", Verdict.DISCRETION, self.bases, {self.event: event_on})
            return answered(self.name, law, (none,))
        last, used = self._last_day(event_on, bool(facts.get("extended")), law_then)
        values = {self.event: event_on, self.act: acted_on, "due_on": last}
        verdict, code = _judged(acted_on, last)
        missing = () if acted_on else (self.act,)
        finding = Finding(code, verdict, self.bases, values, used, missing)
        return answered(self.name, law, (finding,), {"due_on": last})

    def _last_day(self, event_on: date, extended: bool, law: LawInForce) -> tuple[date, tuple[Parameter, ...]]:
        length = law.need(self.parameter, self.key)
        further = (law.need(self.extension),) if extended else ()
        return last_day_of(self.kind, event_on, length.term, *(more.term for more in further)), (length, *further)


def _judged(acted_on: date | None, last: date) -> tuple[Verdict, str]:
    if acted_on is None:
        return Verdict.UNKNOWN, "time_limit.act_unknown"
    return (Verdict.MET, "time_limit.kept") if acted_on <= last else (Verdict.NOT_MET, "time_limit.over")


def last_day_of(kind: Kind, event_on: date, span: Span, *extensions: Span) -> date:
    """The last day in time, inclusive, for an event on `event_on`."""
    if kind == "before_event":
        return count_back(event_on, span)
    if kind == "before_end":
        return count_back(event_on + _DAY, span)
    how = Counting.RESTRICTION if kind == "restriction" else Counting.CIVIL
    counted = count(event_on, span, calendar=korean_calendar(), rule=how, extensions=extensions)
    return counted.nominal_end if kind == "term" else counted.end


def time_limit(
    name: str,
    text: str,
    *,
    citation: str,
    parameter: str,
    event: str,
    act: str,
    kind: Kind = "deadline",
    extension: str = "",
    key: str = "",
) -> TimeLimit:
    """Enters a time limit as a rule, with its plain `text`, and as a question whose day is that of the act."""
    limit = TimeLimit(name, cite(citation), parameter, event, act, kind, extension, key)

    def decide(facts: Mapping[str, Any], law: LawInForce) -> Decision:
        return limit.decide(facts, law)

    decide.__doc__ = text
    reads = (parameter, extension) if extension else (parameter,)
    rule(name, limit.bases, decided_on=event, reads=reads)(decide)
    enter_question(name, Question(limit.facts, act, decide))
    return limit
