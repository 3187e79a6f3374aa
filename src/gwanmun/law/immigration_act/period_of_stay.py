"""The period of stay set at entry.

Plain rule: the day of entry is not counted; a stay of 90 days from entry on 1 March ends on 30 May. Months are calendar
months. A rolling limit of an agreement may end the stay earlier. Who already holds a status keeps its last day.
Without a period nobody is admitted.
Source: Immigration Act 12(3)3, 12(5); Rule 15(2); Civil Act 155 to 160.
"""

from datetime import date

from gwanmun.law.administrative_periods.terms import last_day
from gwanmun.law.administrative_periods.windows import last_day_within
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Facts, Finding, Verdict
from gwanmun.law.immigration_act.entry_facts import EntryFacts
from gwanmun.law.immigration_act.entry_title import Title
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.rules import rule

__all__ = ["period_of_stay"]

BASES = cite("Act 12(3)3")
READS = ("periods.first_day_counts", "visa_waiver.agreement_window")


@rule("entry.period_of_stay", BASES, decided_on="arrival", reads=READS)
def period_of_stay(title: Title, facts: EntryFacts, law: LawInForce) -> tuple[Finding, date | None]:
    """The last day of the stay (None with a period that is met: without limit)."""
    if title.unlimited:
        return Finding("period.unlimited", Verdict.MET, BASES, {"status_code": title.status_code}), None
    if title.until is not None:
        return Finding("period.as_held", Verdict.MET, BASES, {"permitted_until": title.until}), title.until
    if title.status_code is None:
        return Finding("period.status_unknown", Verdict.UNKNOWN, BASES, missing=("status_code",)), None
    if title.term is None:
        missing = () if title.uncertain else ("permission.stay",)
        return Finding("period.not_known", Verdict.UNKNOWN, BASES, missing=missing, unconfirmed=title.uncertain), None
    counting = law.need("periods.first_day_counts")
    return _counted(title, last_day(title.term, facts.arrives_on, first_day_counts=counting.flag), facts, counting)


def _counted(title: Title, full: date, facts: EntryFacts, counting: Parameter) -> tuple[Finding, date | None]:
    used: Facts = {"arrives_on": facts.arrives_on, "stay": _in_words(title), "permitted_until": full}
    if title.window is None:
        return Finding("period.from_entry", Verdict.MET, BASES, used, (*title.sources, counting)), full
    cut = last_day_within(
        title.window.window, facts.arrives_on, full, facts.previous_stays, first_day_counts=counting.flag
    )
    used = {**used, "permitted_until": cut, "previous_stays": facts.previous_stays}
    parameters = (*title.sources, title.window, counting)
    return Finding("period.within_window", Verdict.MET, BASES, used, parameters), cut


def _in_words(title: Title) -> str:
    return title.term.display("en") if title.term else ""
