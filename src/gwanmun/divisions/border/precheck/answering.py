"""Answers for the people of one flight: law and lists asked together, for all of them at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from gwanmun.divisions.border.office_law import law_at_port
from gwanmun.divisions.border.precheck.facts import departure_facts, entry_facts
from gwanmun.divisions.border.precheck.matching import Match, find_matches
from gwanmun.divisions.border.precheck.records import FlightCall, ListedTraveller
from gwanmun.divisions.border.precheck.verdicts import CarrierAnswer, answer_for
from gwanmun.law import Decision, LawInForce
from gwanmun.law.immigration_act import decide_boarding, decide_departure
from gwanmun.people.service import DocumentRecord, documents_on_file

__all__ = ["Prechecked", "precheck"]


@dataclass(frozen=True, slots=True)
class Prechecked:
    """One traveller with the decision, the matches behind it and the answer for the carrier."""

    traveller: ListedTraveller
    record: DocumentRecord
    decision: Decision
    matches: list[Match]
    list_version: str
    answer: CarrierAnswer
    latency_ms: float


def precheck(
    travellers: Sequence[ListedTraveller], call: FlightCall, *, stopwatch: Callable[[], float]
) -> list[Prechecked]:
    """Decides for each traveller, in order. The law of the day on which the flight calls at our port decides.

    `stopwatch` gives the seconds since the message was received.
    """
    on = call.local_time_at_port.date()
    law = law_at_port(on, call.port)
    records = documents_on_file(traveller.document for traveller in travellers if traveller.document)
    list_version, found = find_matches(travellers, on=on)
    results = []
    for traveller, matches in zip(travellers, found, strict=True):
        record = records[traveller.document] if traveller.document else DocumentRecord()
        decision = _decide(traveller, record, matches, call, on, law)
        answer = answer_for(decision, matches)
        latency = stopwatch() * 1000
        results.append(Prechecked(traveller, record, decision, matches, list_version, answer, latency))
    return results


def _decide(
    traveller: ListedTraveller,
    record: DocumentRecord,
    matches: list[Match],
    call: FlightCall,
    on: date,
    law: LawInForce,
) -> Decision:
    facts = entry_facts(traveller, record, matches, arrives_on=on, port=call.port)
    if call.direction == "arrival":
        return decide_boarding(facts, law)
    return decide_departure(departure_facts(facts, record.stay), law)
