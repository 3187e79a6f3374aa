"""Who pays no fee.

Plain rule: diplomats, officials, those under an agreement and investors; artists, students and trainees funded by the
Korean government; people admitted for humanitarian reasons; whoever takes a certificate electronically; and the holder
of a card that was in error. The exemption covers the fees of the Rule inside Korea, not those of visas.
Source: Rule 74(1).
"""

from typing import Protocol

from gwanmun.law.citations import cite
from gwanmun.law.decisions import Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.statuses import parent

__all__ = ["exemption"]

BASES = cite("Rule 74(1)")


class Applicant(Protocol):
    """What decides on an exemption."""

    @property
    def item(self) -> str: ...
    @property
    def status_code(self) -> str | None: ...
    @property
    def electronic(self) -> bool: ...
    @property
    def government_funded(self) -> bool: ...
    @property
    def humanitarian(self) -> bool: ...
    @property
    def card_error(self) -> bool: ...


def exemption(facts: Applicant, law: LawInForce) -> Finding | None:
    """The exemption that applies, or None. What is covered is a text of the data: "persons", "electronic", "card"."""
    covers = law.get("fee.exemption_covers", facts.item)
    if covers is None:
        return None
    if "electronic" in covers.items and facts.electronic:
        return _exempt("fee.electronic", covers)
    if "card" in covers.items and facts.card_error:
        return _exempt("fee.card_error", covers)
    return _personal(facts, covers, law) if "persons" in covers.items else None


def _personal(facts: Applicant, covers: Parameter, law: LawInForce) -> Finding | None:
    status = parent(facts.status_code) if facts.status_code else ""
    listed = law.get("fee.exempt_status", status)
    if listed:
        return _exempt("fee.exempt_status", covers, listed)
    if facts.humanitarian:
        return _exempt("fee.humanitarian", covers)
    funded = law.get("fee.government_funded_status", status)
    if facts.government_funded and funded:
        return _exempt("fee.government_funded", covers, funded)
    return None


def _exempt(code: str, *used: Parameter) -> Finding:
    return Finding(code, Verdict.MET, BASES, {}, used)
