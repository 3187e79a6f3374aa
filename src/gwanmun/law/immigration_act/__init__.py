"""Immigration Act: entry and departure. One module an article or topic; the names below are the questions to put."""

from gwanmun.law.immigration_act.admission import decide_admission
from gwanmun.law.immigration_act.boarding import decide_boarding
from gwanmun.law.immigration_act.departure import decide_departure
from gwanmun.law.immigration_act.departure_facts import DepartureFacts, ExitRestrictionFacts
from gwanmun.law.immigration_act.entry_facts import (
    BanFacts,
    Biometrics,
    EntryFacts,
    GroupFacts,
    PassportFacts,
    PassportKind,
    PermissionFacts,
    PermissionKind,
    Purpose,
    ReportKind,
    ResidenceFacts,
)
from gwanmun.law.immigration_act.refusal_grounds import grounds_in_force
from gwanmun.law.immigration_act.remedies import remedies_against_refusal

__all__ = [
    "BanFacts",
    "Biometrics",
    "DepartureFacts",
    "EntryFacts",
    "ExitRestrictionFacts",
    "GroupFacts",
    "PassportFacts",
    "PassportKind",
    "PermissionFacts",
    "PermissionKind",
    "Purpose",
    "ReportKind",
    "ResidenceFacts",
    "decide_admission",
    "decide_boarding",
    "decide_departure",
    "grounds_in_force",
    "remedies_against_refusal",
]
