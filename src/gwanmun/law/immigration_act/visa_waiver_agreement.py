"""Entry without visa under an agreement with the other state (B-1).

Plain rule: nationals of a state with a visa waiver agreement enter without visa if the agreement covers their kind of
passport, if it is not suspended, and if they have not used up what the agreement allows in a rolling time. Months in an
agreement are calendar months. Who is bound to hold an electronic travel authorization needs it as well.
Source: Immigration Act 7(2)2, 7(3), 12(5); Decree 9, 15(7); the agreements.
"""

from gwanmun.law.administrative_periods.terms import last_day
from gwanmun.law.administrative_periods.windows import last_day_within
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Facts, Finding, Verdict, all_of
from gwanmun.law.immigration_act import keta
from gwanmun.law.immigration_act.entry_facts import EntryFacts
from gwanmun.law.immigration_act.entry_title import Title
from gwanmun.law.immigration_act.passport import passport_kind
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.rules import rule

__all__ = ["agreement_title"]

BASES = cite("Act 7(2)2")
SUSPENSION = cite("Act 7(3); Decree 9")
READS = (
    "visa_waiver.agreement",
    "visa_waiver.agreement_period",
    "visa_waiver.agreement_window",
    "visa_waiver.agreement_excluded",
    "visa_waiver.suspended",
    "visa_waiver.seafarers",
    "periods.first_day_counts",
)


@rule("entry.waiver_agreement", BASES + cite("Decree 9"), decided_on="arrival", reads=READS)
def agreement_title(facts: EntryFacts, law: LawInForce) -> Title:
    """The person's state has an agreement in force for this kind of passport."""
    if facts.nationality is None:
        return _no(Finding("waiver.nationality_unknown", Verdict.UNKNOWN, BASES, missing=("nationality",)))
    kind = passport_kind(facts)
    if kind == "seafarer":
        return _seafarer(facts.nationality, law)
    key = f"{facts.nationality}:{kind}"
    agreement = law.get("visa_waiver.agreement", key)
    if agreement is None:
        return _no(_no_agreement(facts, law))
    return _under(agreement, key, facts, law)


def _no(finding: Finding) -> Title:
    return Title("waiver_agreement", finding)


def _no_agreement(facts: EntryFacts, law: LawInForce) -> Finding:
    """No agreement for this passport; where another kind of passport has one and the kind is unknown, ask for it."""
    used = {"nationality": facts.nationality, "passport.kind": facts.passport.kind if facts.passport else None}
    others = law.get("visa_waiver.agreement", f"{facts.nationality}:diplomatic")
    if others and (facts.passport is None or facts.passport.kind is None):
        return Finding("waiver.passport_kind_decides", Verdict.UNKNOWN, BASES, used, missing=("passport.kind",))
    return Finding("waiver.no_agreement", Verdict.NOT_MET, BASES, used)


def _seafarer(nationality: str, law: LawInForce) -> Title:
    agreed = law.get("visa_waiver.seafarers", nationality)
    used = {"nationality": nationality, "passport.kind": "seafarer"}
    if agreed is None:
        return _no(Finding("waiver.seafarers_unlisted", Verdict.UNKNOWN, BASES, used, missing=("seafarer_agreement",)))
    finding = Finding("waiver.agreement", Verdict.MET, BASES, used, (agreed,))
    return Title("waiver_agreement", finding, "B-1", term=agreed.term, sources=(agreed,))


def _under(agreement: Parameter, key: str, facts: EntryFacts, law: LawInForce) -> Title:
    period = law.get("visa_waiver.agreement_period", key)
    uncertain = law.unconfirmed("visa_waiver.agreement_period", key)
    window = law.get("visa_waiver.agreement_window", key)
    used = {"nationality": facts.nationality, "passport.kind": key.partition(":")[2]}
    listed = Finding("waiver.agreement", Verdict.MET, BASES, used, (agreement,))
    parts = [listed, *_suspension(key, law), *_limit(period, window, facts, law), keta.travel_authorization(facts, law)]
    return Title(
        "waiver_agreement",
        all_of("waiver.by_agreement", BASES, parts),
        agreement.text,
        term=period.term if period else None,
        window=window,
        excluded=law.get("visa_waiver.agreement_excluded", key),
        sources=(period,) if period else (),
        uncertain=(uncertain,) if uncertain else (),
    )


def _suspension(key: str, law: LawInForce) -> list[Finding]:
    suspended = law.get("visa_waiver.suspended", key)
    if suspended and suspended.flag:
        return [Finding("waiver.suspended", Verdict.NOT_MET, SUSPENSION, parameters=(suspended,))]
    doubt = law.unconfirmed("visa_waiver.suspended", key)
    if doubt:
        return [Finding("waiver.suspension_uncertain", Verdict.UNKNOWN, SUSPENSION, unconfirmed=(doubt,))]
    return []


def _limit(period: Parameter | None, window: Parameter | None, facts: EntryFacts, law: LawInForce) -> list[Finding]:
    """Only agreements with a rolling limit ask whether a day is left."""
    if period is None or window is None:
        return []
    counts = law.need("periods.first_day_counts").flag
    until = last_day(period.term, facts.arrives_on, first_day_counts=counts)
    left = last_day_within(window.window, facts.arrives_on, until, facts.previous_stays, first_day_counts=counts)
    used: Facts = {"arrives_on": facts.arrives_on, "previous_stays": facts.previous_stays}
    if left is None:
        return [Finding("waiver.window_used_up", Verdict.NOT_MET, BASES, used, (window,))]
    return [Finding("waiver.window_open", Verdict.MET, BASES, used, (window,))]
