"""Exit bans of nationals and exit suspensions of foreigners.

Plain rule: who is under an exit ban or suspension does not leave while it runs. Its first day counts as a full day
and its last day stays the last even when it is a holiday. Once lifted it binds no more. A foreigner whose stay ran
out during a suspension may leave within ten days of its lifting without an extension.
Source: Immigration Act 4, 4-6, 29, 29-2; Decree 1-4, 36, 37.
"""

from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.decisions import Finding, Verdict
from gwanmun.law.immigration_act.departure_facts import DepartureFacts, ExitRestrictionFacts
from gwanmun.law.rules import rule

__all__ = ["no_exit_restriction"]

NATIONALS = cite("Act 4, 4-6")
FOREIGNERS = cite("Act 29, 29-2; Decree 36")


@rule("departure.exit_restriction", NATIONALS + FOREIGNERS, decided_on="departure")
def no_exit_restriction(facts: DepartureFacts, *, national: bool) -> Finding:
    """No exit ban or suspension runs on the day of departure."""
    bases = NATIONALS if national else FOREIGNERS
    running = [item for item in facts.exit_restrictions if _runs(item, facts.leaves_on)]
    if not running:
        return Finding("exit.free", Verdict.MET, bases)
    first = running[0]
    used = {
        "exit.kind": first.kind,
        "exit.article": first.article,
        "exit.reference": first.reference,
        "exit.valid_until": first.valid_until,
        "leaves_on": facts.leaves_on,
    }
    return Finding("exit.ban_runs" if national else "exit.suspension_runs", Verdict.NOT_MET, bases, used)


def _runs(item: ExitRestrictionFacts, on: date) -> bool:
    lifted = item.lifted_on is not None and item.lifted_on <= on
    return not lifted and item.valid_from <= on and (item.valid_until is None or on <= item.valid_until)
