"""What still has to be done, or kept to, by a person who may be admitted.

Plain rule: a missing arrival declaration is completed and biometrics are taken before the stamp; who enters Jeju
without visa stays in Jeju; the officer is shown when the passport ends before the stay does.
Source: Immigration Act 12(1), 12-2; Jeju Special Act 197, 198; Decree 15.
"""

from datetime import date

from gwanmun.law.decisions import Fact, Finding
from gwanmun.law.immigration_act.arrival_declaration import declaration_to_complete
from gwanmun.law.immigration_act.biometrics import biometrics_to_take
from gwanmun.law.immigration_act.entry_facts import EntryFacts
from gwanmun.law.immigration_act.entry_title import Title
from gwanmun.law.in_force import LawInForce
from gwanmun.law.jeju_act import visa_free_entry

__all__ = ["conditions_of_admission"]


def conditions_of_admission(
    title: Title | None, until: date | None, facts: EntryFacts, law: LawInForce, findings: tuple[Finding, ...]
) -> tuple[Fact, ...]:
    """Codes of the conditions, in the order in which they are dealt with."""
    jeju = title is not None and title.status_code == visa_free_entry.STATUS
    expiry = facts.passport.expires_on if facts.passport else None
    holds = {
        "arrival_declaration": any(declaration_to_complete(finding) for finding in findings),
        "biometrics": any(biometrics_to_take(finding) for finding in findings),
        "stay_in_jeju": jeju,
        "area_extension_permit": jeju and visa_free_entry.needs_area_extension(facts, law),
        "passport_ends_before_stay": until is not None and expiry is not None and expiry < until,
    }
    return tuple(code for code, applies in holds.items() if applies)
