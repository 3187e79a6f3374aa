"""From the law's decision and the list matches to the answer that a carrier gets.

The carrier learns a code and a class of reason, never the list, the ground or the evidence (Act 73-2(6) forbids other
use of passenger data; security detail stays inside).
"""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from gwanmun.divisions.border.precheck.matching import Match
from gwanmun.law import Decision, NeedsReview, Refusal

__all__ = ["CarrierAnswer", "answer_for", "answer_of_code"]


@dataclass(frozen=True, slots=True)
class CarrierAnswer:
    """What a carrier is told: verdict, ERC code (CUSRES), class of reason, and a line for the agent at the counter."""

    decision: str
    verdict: str
    code: str
    reason_class: str
    text: str


@cache
def _answers() -> dict[str, CarrierAnswer]:
    text = (files("gwanmun.divisions.border") / "data" / "answer_codes.csv").read_text(encoding="utf-8")
    return {row["decision"]: CarrierAnswer(**row) for row in csv.DictReader(text.splitlines())}


def answer_of_code(decision: str) -> CarrierAnswer:
    """The answer to a decision code of the table; a refusal that the table does not name is told without a class."""
    answers = _answers()
    return answers.get(decision) or answers["refused"]


def answer_for(decision: Decision, matches: Sequence[Match]) -> CarrierAnswer:
    """A refusal of the law first; then what an officer has to look at; then what is missing; else board.

    What is open about a departure is for the desk that every traveller passes; no carrier can complete it.
    """
    if isinstance(decision, Refusal):
        return answer_of_code(decision.code)
    if any(match.is_open and match.watch_list.effect == "refuse" for match in matches):
        return answer_of_code("contact")
    if isinstance(decision, NeedsReview) and decision.question == "departure":
        return answer_of_code("departure.at_desk")
    if isinstance(decision, NeedsReview):
        return answer_of_code("insufficient" if decision.missing else "contact")
    inspect = any(match.watch_list.effect == "inspect" and (match.is_same_person or match.is_open) for match in matches)
    return answer_of_code("inspect" if inspect else decision.code)
