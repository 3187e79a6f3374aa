"""A situation put to the law: a question, the day that decides, the facts, and what the office vouches for.

This is the form of scenario files and of questions that are asked from a file or a form. A file holds one situation,
a list of them, or `given` (what they share) and `scenarios`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

import yaml

from gwanmun.kernel.refusals import Refused
from gwanmun.law.decisions import Decision
from gwanmun.law.fact_reading import read_facts
from gwanmun.law.immigration_act import (
    DepartureFacts,
    EntryFacts,
    decide_admission,
    decide_boarding,
    decide_departure,
)
from gwanmun.law.in_force import MissingParameter, at
from gwanmun.law.questions import Question, questions_of
from gwanmun.law.settings import ConfirmedFact, OfficeSettings

__all__ = ["QUESTIONS", "Answered", "Question", "answer", "ask"]

ASKED_BY_NAME = ("nationality_act",)


QUESTIONS = MappingProxyType(
    {
        "boarding": Question(EntryFacts, "arrives_on", decide_boarding),
        "admission": Question(EntryFacts, "arrives_on", decide_admission),
        "departure": Question(DepartureFacts, "leaves_on", decide_departure),
        **questions_of(ASKED_BY_NAME),
    }
)


def answer(situation: Mapping[str, Any]) -> Decision:
    """The decision on `{question, date, facts, office?}` under the law of that day.

    Raises:
        ValueError: an unknown question or field, or a value that a field cannot hold; the text says which.
    """
    question = QUESTIONS.get(situation.get("question", ""))
    if question is None:
        raise ValueError(f"unknown question {situation.get('question')!r}; known: {', '.join(QUESTIONS)}")
    given = situation.get("facts") or {}
    on = _day(situation.get("date") or given.get(question.day))
    facts = read_facts(question.facts, {**given, question.day: on})
    confirmed = tuple(read_facts(ConfirmedFact, item, "office") for item in situation.get("office", ()))
    return question.decide(facts, at(on, OfficeSettings(confirmed=confirmed)))


def _day(raw: object) -> date:
    if isinstance(raw, date):
        return raw
    try:
        return date.fromisoformat(str(raw))
    except ValueError:
        raise ValueError(f"date: {raw!r} is not a day of the form YYYY-MM-DD") from None


@dataclass(frozen=True, slots=True)
class Answered:
    """One situation of a file as it was asked, with the decision, or with the error that kept it from being decided."""

    situation: Mapping[str, Any]
    decision: Decision | None
    error: str = ""


def ask(text: str) -> list[Answered]:
    """Answers every situation of a YAML file; one that is wrong is answered by its error and stops no other.

    Raises:
        ValueError: the text is no YAML, or holds no situation.
    """
    return [_answered(situation) for situation in _situations(text)]


def _answered(situation: Mapping[str, Any]) -> Answered:
    try:
        return Answered(situation, answer(situation))
    except (ValueError, MissingParameter, Refused) as error:
        return Answered(situation, None, str(error))


def _situations(text: str) -> Iterator[dict[str, Any]]:
    try:
        content = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError) as error:
        raise ValueError(f"not a YAML file: {error}") from error
    shared: Mapping[str, Any] = {}
    if isinstance(content, Mapping) and "scenarios" in content:
        shared, content = content.get("given") or {}, content["scenarios"]
    listed = [content] if isinstance(content, Mapping) else content
    if not isinstance(listed, list) or not all(isinstance(item, Mapping) for item in listed) or not listed:
        raise ValueError("a situation is {question, date, facts}, alone, in a list, or under scenarios")
    for item in listed:
        yield _merged(shared, item)


def _merged(base: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """`over` on top of `base`, nested mappings merged; an explicit null stays null."""
    merged = dict(base)
    for name, value in over.items():
        deeper = isinstance(value, Mapping) and isinstance(merged.get(name), Mapping)
        merged[name] = _merged(merged[name], value) if deeper else value
    return merged
