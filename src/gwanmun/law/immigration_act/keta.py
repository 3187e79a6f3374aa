"""The electronic travel authorization (K-ETA).

Plain rule: since it became a duty, nationals who come without visa under an agreement or a designation hold a K-ETA
that is valid on the day of arrival. It binds nationalities whose ordinary passports come without visa; an agreement for
diplomatic or official passports alone brings no duty. Free of it are seafarers and holders of a United Nations
laissez-passer, persons of 17 or younger and of 65 or older on the day of arrival, and nationalities that a notice
exempts for a time.
Age-exempt persons must still file the arrival declaration. Holders of a visa never need a K-ETA.
Source: Immigration Act 7-3, 12(3)1의2; notices on the K-ETA.
"""

from gwanmun.kernel.ages import age_range_on
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Facts, Finding, Verdict, as_fact
from gwanmun.law.immigration_act.entry_facts import EntryFacts, PermissionFacts
from gwanmun.law.immigration_act.passport import passport_kind
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.rules import rule

__all__ = ["held_authorization", "travel_authorization"]

BASES = cite("Act 7-3, 12(3)1의2; K-ETA notice")
READS = (
    "keta.duty",
    "keta.passports_outside_duty",
    "keta.temporary_exemption",
    "keta.oldest_exempt_child",
    "keta.youngest_exempt_senior",
    "visa_waiver.agreement",
    "visa_free.designation",
)


@rule("entry.keta", BASES, decided_on="arrival", reads=READS)
def travel_authorization(facts: EntryFacts, law: LawInForce) -> Finding:
    """A person who comes without visa holds a valid K-ETA, or is exempt."""
    duty = law.need("keta.duty")
    if not duty.flag:
        return Finding("keta.no_duty_yet", Verdict.MET, BASES, {"arrives_on": facts.arrives_on}, (duty,))
    exempt = _exempt_passport(facts, law) or _unbound_nationality(facts, law) or _exempt_nationality(facts, law)
    return exempt or _held(facts) or _by_age(facts, law)


def held_authorization(facts: EntryFacts) -> PermissionFacts | None:
    """The K-ETA that is valid on the day of arrival."""
    held = (item for item in facts.permissions if item.kind == "keta")
    return next((item for item in held if item.valid_from <= facts.arrives_on <= item.valid_until), None)


def _exempt_passport(facts: EntryFacts, law: LawInForce) -> Finding | None:
    kind = passport_kind(facts)
    outside = law.get("keta.passports_outside_duty", kind)
    if outside is None or not outside.flag:
        return None
    return Finding("keta.passport_outside_duty", Verdict.MET, BASES, {"passport.kind": kind}, (outside,))


def _unbound_nationality(facts: EntryFacts, law: LawInForce) -> Finding | None:
    """Only other kinds of passport of this nationality come without visa."""
    key = f"{facts.nationality}:ordinary"
    if law.get("visa_waiver.agreement", key) or law.get("visa_free.designation", key):
        return None
    used = {"nationality": facts.nationality, "passport.kind": passport_kind(facts)}
    return Finding("keta.nationality_not_bound", Verdict.MET, BASES, used)


def _exempt_nationality(facts: EntryFacts, law: LawInForce) -> Finding | None:
    exemption = law.get("keta.temporary_exemption", facts.nationality or "")
    if exemption is None or not exemption.flag:
        return None
    used = {"nationality": facts.nationality, "arrives_on": facts.arrives_on}
    return Finding("keta.nationality_exempt", Verdict.MET, BASES, used, (exemption,))


def _held(facts: EntryFacts) -> Finding | None:
    held = held_authorization(facts)
    if held is None:
        return None
    used: Facts = {"keta.number": held.number, "keta.valid_until": held.valid_until, "arrives_on": facts.arrives_on}
    return Finding("keta.held", Verdict.MET, BASES, used)


def _by_age(facts: EntryFacts, law: LawInForce) -> Finding:
    """The last chance of an exemption; without the date of birth, that is what must be asked."""
    child, senior = law.get("keta.oldest_exempt_child"), law.get("keta.youngest_exempt_senior")
    if child is None or senior is None:
        return _required(facts, law, ())
    if facts.birth is None or facts.birth.earliest > facts.arrives_on:
        return Finding("keta.birth_unknown", Verdict.UNKNOWN, BASES, missing=("birth",), parameters=(child, senior))
    least, most = age_range_on(facts.birth, facts.arrives_on)
    used: Facts = {"birth": as_fact(facts.birth), "age": least, "arrives_on": facts.arrives_on}
    if most <= child.number or least >= senior.number:
        return Finding("keta.age_exempt", Verdict.MET, BASES, used, (child, senior))
    if least <= child.number or most >= senior.number:
        used = {"birth": as_fact(facts.birth), "arrives_on": facts.arrives_on}
        return Finding("keta.birth_imprecise", Verdict.UNKNOWN, BASES, used, (child, senior), ("birth",))
    return _required(facts, law, (child, senior))


def _required(facts: EntryFacts, law: LawInForce, ages: tuple[Parameter, ...]) -> Finding:
    """Refused, unless it is uncertain that the duty binds this passport; a doubtful exemption is only shown."""
    kind = passport_kind(facts)
    passport_doubt = law.unconfirmed("keta.passports_outside_duty", kind)
    exemption_doubt = law.unconfirmed("keta.temporary_exemption", facts.nationality or "")
    doubts = tuple(doubt for doubt in (passport_doubt, exemption_doubt) if doubt)
    used: Facts = {"nationality": facts.nationality, "birth": as_fact(facts.birth)}
    if passport_doubt:
        return Finding("keta.duty_uncertain", Verdict.UNKNOWN, BASES, used, ages, unconfirmed=doubts)
    duty = law.need("keta.duty")
    return Finding("keta.required", Verdict.NOT_MET, BASES, used, (duty, *ages), unconfirmed=doubts)
