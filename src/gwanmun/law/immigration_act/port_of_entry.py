"""Ports of entry.

Plain rule: a person enters through a port of entry that the Decree names: airport, trade port, inter-Korean place or
military airfield; a city terminal counts as part of a port. Anywhere else needs leave of the office.
Source: Immigration Act 2(6), 12(1); Decree 98.
"""

from collections.abc import Mapping

from gwanmun.kernel.refusals import Text
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Finding, Verdict
from gwanmun.law.immigration_act.entry_facts import EntryFacts
from gwanmun.law.in_force import LawInForce
from gwanmun.law.rules import rule

__all__ = ["port_of_entry", "ports_in_force"]

BASES = cite("Act 12(1); Decree 98")


@rule("entry.port", BASES, decided_on="arrival", reads=("port.kind", "port.name_ko", "port.name_en"))
def port_of_entry(facts: EntryFacts, law: LawInForce) -> Finding:
    """The place of arrival is a port of entry; another place is left to the officer."""
    if facts.port is None:
        return Finding("port.unknown", Verdict.UNKNOWN, BASES, missing=("port",))
    used = {"port": facts.port}
    listed = law.get("port.kind", facts.port)
    if listed:
        return Finding("port.listed", Verdict.MET, BASES, used, (listed,))
    doubt = law.unconfirmed("port.kind", facts.port)
    return Finding("port.not_listed", Verdict.DISCRETION, BASES, used, unconfirmed=(doubt,) if doubt else ())


def ports_in_force(law: LawInForce) -> Mapping[str, Text]:
    """Every port of entry of the day by its code, airports first; ports that are not confirmed are left out."""
    return {
        port: Text(law.need("port.name_ko", port).text, law.need("port.name_en", port).text)
        for port in law.keys("port.kind")
    }
