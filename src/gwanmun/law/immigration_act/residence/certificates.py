"""Certificates of facts: which there are, on which form, for which fee.

Plain rule: a certificate of entry and departure and one of registration are given on request for the fee of the Rule;
online they are free.
Source: Immigration Act 88; Rule 75, 72. Decides by: the day of the request.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, no_rule, used
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["CertificateFacts", "decide_certificate"]

BASES = cite("Act 88; Rule 75")
QUESTION = "fact_certificate"
READS = ("certificate.form", "certificate.request_form", "fee.krw")
FEES = {"entry_and_departure": "certificate_of_movement", "registration": "certificate_of_registration"}


@dataclass(frozen=True, slots=True)
class CertificateFacts:
    """A request for one certificate."""

    requested_on: date
    certificate: Literal["entry_and_departure", "registration"]
    online: bool | None


@question(QUESTION, CertificateFacts, day="requested_on")
@rule("residence.certificate", BASES, decided_on="request", reads=READS)
def decide_certificate(facts: CertificateFacts, law: LawInForce) -> Decision:
    """The certificate is given: outcomes `form`, `request_form` and `fee_krw`."""
    form, request = law.need("certificate.form", facts.certificate), law.need("certificate.request_form")
    forms = {"form": form.text, "request_form": request.text}
    if facts.online is None:
        unknown = condition("fact_certificate.given", BASES, None, parameters=(form, request), missing=("online",))
        return conclude(QUESTION, law, (unknown,), forms)
    fee = law.get("fee.krw", FEES[facts.certificate])
    if not facts.online and fee is None:
        return conclude(QUESTION, law, (no_rule("fact_certificate.given", BASES, used(facts, "certificate")),), forms)
    amount = 0 if facts.online or fee is None else fee.number
    shown = {**used(facts, "certificate", "online"), "fee_krw": amount}
    sources = (form, request, *((fee,) if fee and not facts.online else ()))
    given = condition("fact_certificate.given", BASES, True, shown, parameters=sources)
    return conclude(QUESTION, law, (given,), {**forms, "fee_krw": amount})
