"""Return of a foreigner who already lives in Korea.

Plain rule: a registered foreigner who returns within one year of departure, and within the permitted stay, needs no
visa and no re-entry permit; a permanent resident may stay away for two years. An overseas Korean with a valid
residence report needs none at any time within the permitted stay. After a longer absence a re-entry permit must still
be valid. The person keeps the status and the period already granted.
Source: Immigration Act 7(2)1, 30(1); Rule 44-2(1); Overseas Koreans Act 10(3).
"""

from gwanmun.law.administrative_periods.terms import last_day
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Finding, Verdict
from gwanmun.law.immigration_act.entry_facts import EntryFacts, PermissionFacts, ResidenceFacts
from gwanmun.law.immigration_act.entry_title import Title
from gwanmun.law.in_force import LawInForce
from gwanmun.law.rules import rule
from gwanmun.law.statuses import parent

__all__ = ["residence_title"]

BASES = cite("Act 7(2)1, 30(1)")
OVERSEAS_KOREANS = cite("OKA 10(3)")
READS = ("reentry.exemption_registered", "reentry.exemption_permanent", "periods.first_day_counts")


@rule("entry.returning_resident", BASES, decided_on="arrival", reads=READS)
def residence_title(residence: ResidenceFacts, facts: EntryFacts, law: LawInForce) -> Title:
    """The resident's stay still runs, and the absence is covered by an exemption or a re-entry permit."""
    return Title(
        "residence",
        _covered(residence, facts, law),
        residence.status_code,
        until=residence.permitted_until,
        unlimited=residence.permitted_until is None,
    )


def _covered(residence: ResidenceFacts, facts: EntryFacts, law: LawInForce) -> Finding:
    used = {
        "residence.status_code": residence.status_code,
        "residence.permitted_until": residence.permitted_until,
        "arrives_on": facts.arrives_on,
    }
    if residence.permitted_until is not None and residence.permitted_until < facts.arrives_on:
        return Finding("residence.expired", Verdict.NOT_MET, BASES, used)
    if any(_is_valid_permit(item, facts) for item in facts.permissions):
        return Finding("residence.reentry_permit", Verdict.MET, BASES, used)
    if not residence.registered:
        return Finding("residence.not_registered", Verdict.NOT_MET, BASES, used)
    if parent(residence.status_code) == "F-4":
        return Finding("residence.overseas_korean", Verdict.MET, OVERSEAS_KOREANS, used)
    return _absence(residence, facts, law)


def _is_valid_permit(permission: PermissionFacts, facts: EntryFacts) -> bool:
    valid = permission.valid_from <= facts.arrives_on <= permission.valid_until
    return permission.kind == "reentry_permit" and valid and permission.entries_left != 0


def _absence(residence: ResidenceFacts, facts: EntryFacts, law: LawInForce) -> Finding:
    permanent = parent(residence.status_code) == "F-5"
    exemption = law.need("reentry.exemption_permanent" if permanent else "reentry.exemption_registered")
    if residence.departed_on is None:
        missing = ("residence.departed_on",)
        return Finding("residence.departure_unknown", Verdict.UNKNOWN, exemption.bases, {}, (exemption,), missing)
    counting = law.need("periods.first_day_counts")
    ends = last_day(exemption.term, residence.departed_on, first_day_counts=counting.flag)
    used = {
        "residence.status_code": residence.status_code,
        "residence.permitted_until": residence.permitted_until,
        "residence.departed_on": residence.departed_on,
        "reentry.last_day": ends,
        "arrives_on": facts.arrives_on,
    }
    if ends < facts.arrives_on:
        return Finding("residence.away_too_long", Verdict.NOT_MET, exemption.bases, used, (exemption, counting))
    return Finding("residence.exempt", Verdict.MET, exemption.bases, used, (exemption, counting))
