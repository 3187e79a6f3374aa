"""Visas, and the permissions that stand in the place of a visa.

Plain rule: a foreigner enters with a visa that is valid on the day of entry and has an entry left. A separate entry
permit of the office, a foreigner entry certificate, orders under a status-of-forces agreement, and an APEC Business
Travel Card open the border in the same way; the card gives short-term business status. A visa for airside transit
(C-3-10) opens no border.
Source: Immigration Act 7(1), 7(2)3, 7(4), 8(1); Decree 8, 10; Rule 14; Visa Manual.
"""

from gwanmun.kernel.spans import Span, Unit
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Finding, Verdict
from gwanmun.law.immigration_act.entry_facts import EntryFacts, PermissionFacts
from gwanmun.law.immigration_act.entry_title import Title
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.rules import rule
from gwanmun.law.statuses import parent

__all__ = ["visa_titles"]

VISA = cite("Act 7(1), 8(1), 12(3)1")
BASES_BY_KIND = {
    "visa": VISA,
    "abtc": cite("Act 7(1); Visa Manual"),
    "entry_permit": cite("Act 7(2)3; Decree 8; Rule 14"),
    "entry_certificate": cite("Act 7(4); Decree 10"),
    "sofa": cite("Act 7(2)2"),
}
TRANSIT_STATUS = "C-3-10"
BUSINESS_CARD_STATUS = "C-3-4"
READS = ("business_card.stay", "visa.longest_stay")


@rule("entry.visa", VISA, decided_on="arrival", reads=READS)
def visa_titles(facts: EntryFacts, law: LawInForce) -> tuple[Title, ...]:
    """Each visa or permission in its place, with the status and the stay that it gives."""
    return tuple(_title(item, facts, law) for item in facts.permissions if item.kind in BASES_BY_KIND)


def _title(permission: PermissionFacts, facts: EntryFacts, law: LawInForce) -> Title:
    finding = _validity(permission, facts)
    term, sources = _stay(permission, law)
    return Title(
        permission.kind,
        finding,
        _status(permission),
        term=term,
        permission_number=permission.number,
        sources=sources,
    )


def _validity(permission: PermissionFacts, facts: EntryFacts) -> Finding:
    code, verdict = "visa.valid", Verdict.MET
    if facts.arrives_on > permission.valid_until:
        code, verdict = "visa.expired", Verdict.NOT_MET
    elif facts.arrives_on < permission.valid_from:
        code, verdict = "visa.not_yet_valid", Verdict.NOT_MET
    elif permission.entries_left == 0:
        code, verdict = "visa.used_up", Verdict.NOT_MET
    elif permission.status_code == TRANSIT_STATUS:
        code, verdict = "visa.transit_only", Verdict.NOT_MET
    used = {
        "permission.kind": permission.kind,
        "permission.valid_from": permission.valid_from,
        "permission.valid_until": permission.valid_until,
        "permission.entries_left": permission.entries_left,
        "arrives_on": facts.arrives_on,
    }
    return Finding(code, verdict, BASES_BY_KIND[permission.kind], used)


def _status(permission: PermissionFacts) -> str | None:
    defaults = {"abtc": BUSINESS_CARD_STATUS, "sofa": "A-3"}
    return permission.status_code or defaults.get(permission.kind)


def _stay(permission: PermissionFacts, law: LawInForce) -> tuple[Span | None, tuple[Parameter, ...]]:
    """The stay stated in the permission, or the longest one of a short-term status."""
    if permission.stay_days is not None:
        return Span(permission.stay_days, Unit.DAY), ()
    if permission.stay_months is not None:
        return Span(permission.stay_months, Unit.MONTH), ()
    status = _status(permission)
    if permission.kind == "abtc":
        longest: Parameter | None = law.need("business_card.stay")
    else:
        longest = law.get("visa.longest_stay", parent(status)) if status else None
    return (longest.term, (longest,)) if longest else (None, ())
