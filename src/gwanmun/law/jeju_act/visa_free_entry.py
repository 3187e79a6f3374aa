"""Entry to Jeju without visa (B-2-2).

Plain rule: a foreigner of any nationality, except those that the Minister has named, may enter Jeju through its own
airport or ports without visa for tourism or transit, for 30 days, and stays within Jeju. Some nationalities need
leave to travel on to the mainland.
Source: Jeju Special Act 197(1), 197(4), 198; MOJ Notice 2022-189.
"""

from gwanmun.law.citations import cite
from gwanmun.law.decisions import Finding, Verdict
from gwanmun.law.immigration_act.entry_facts import EntryFacts
from gwanmun.law.immigration_act.entry_title import Title
from gwanmun.law.immigration_act.passport import passport_kind
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.rules import rule

__all__ = ["STATUS", "arrives_in_jeju", "jeju_title", "needs_area_extension"]

BASES = cite("JSA 197(1)")
AREA = cite("JSA 198")
STATUS = "B-2-2"
READS = ("jeju.visa_free_entry", "jeju.excluded", "jeju.period")


def arrives_in_jeju(facts: EntryFacts, law: LawInForce) -> bool:
    """True when the port of arrival is in Jeju."""
    port = law.get("port.in_jeju", facts.port or "")
    return port is not None and port.flag


@rule("jeju.visa_free_entry", BASES, decided_on="arrival", reads=(*READS, "port.in_jeju"))
def jeju_title(facts: EntryFacts, law: LawInForce) -> Title:
    """The person arrives in Jeju itself, entry without visa is open, and the nationality is not excluded."""
    period = law.need("jeju.period")
    return Title("jeju", _open(facts, law), STATUS, term=period.term, sources=(period,))


def _open(facts: EntryFacts, law: LawInForce) -> Finding:
    scheme = law.get("jeju.visa_free_entry")
    used = {"nationality": facts.nationality, "port": facts.port}
    if scheme is None:
        missing = ("jeju_rules_of_the_time",)
        return Finding("jeju.rules_of_the_time_unknown", Verdict.UNKNOWN, BASES, used, missing=missing)
    if not scheme.flag:
        return Finding("jeju.closed", Verdict.NOT_MET, BASES, used, (scheme,))
    if facts.nationality is None:
        return Finding("jeju.nationality_unknown", Verdict.UNKNOWN, BASES, used, (scheme,), ("nationality",))
    return _for_nationality(facts.nationality, scheme, facts, law)


def _for_nationality(nationality: str, scheme: Parameter, facts: EntryFacts, law: LawInForce) -> Finding:
    used = {"nationality": nationality, "port": facts.port}
    excluded = law.get("jeju.excluded", nationality)
    if excluded and excluded.flag:
        return Finding("jeju.excluded", Verdict.NOT_MET, BASES, used, (excluded,))
    doubt = law.unconfirmed("jeju.excluded", nationality)
    if doubt:
        return Finding("jeju.exclusion_uncertain", Verdict.UNKNOWN, BASES, used, (scheme,), unconfirmed=(doubt,))
    if facts.port is None:
        return Finding("jeju.port_unknown", Verdict.UNKNOWN, BASES, used, (scheme,), ("port",))
    return Finding("jeju.open", Verdict.MET, BASES, used, (scheme,))


@rule("jeju.area_extension", AREA, decided_on="arrival", reads=("jeju.area_extension_required",))
def needs_area_extension(facts: EntryFacts, law: LawInForce) -> bool:
    """True when this nationality and passport needs leave to travel from Jeju to the mainland."""
    keys = (f"{facts.nationality}:*", f"{facts.nationality}:{passport_kind(facts)}")
    return any(law.get("jeju.area_extension_required", key) is not None for key in keys)
