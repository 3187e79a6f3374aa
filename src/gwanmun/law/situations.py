"""A situation put to the law: a question, the day that decides, the facts, and what the office vouches for.

This is the form of scenario files and of questions that are asked from a file or a form.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from gwanmun.law.decisions import Decision
from gwanmun.law.drafts import ChangeSet
from gwanmun.law.fact_reading import read_facts
from gwanmun.law.immigration_act import (
    DepartureFacts,
    EntryFacts,
    decide_admission,
    decide_boarding,
    decide_departure,
)
from gwanmun.law.in_force import at
from gwanmun.law.questions import Question, questions_of
from gwanmun.law.settings import ConfirmedFact, OfficeSettings

__all__ = ["QUESTIONS", "Question", "answer"]

ASKED_BY_NAME = (
    "nationality_act",
    "refugee_act",
    "integration_programme",
    "framework_act",
    "overseas_koreans_act",
    "civil_petitions",
)


QUESTIONS = MappingProxyType(
    {
        "boarding": Question(EntryFacts, "arrives_on", decide_boarding),
        "admission": Question(EntryFacts, "arrives_on", decide_admission),
        "departure": Question(DepartureFacts, "leaves_on", decide_departure),
        **questions_of(ASKED_BY_NAME),
    }
)


def answer(situation: Mapping[str, Any], draft: ChangeSet | None = None) -> Decision:
    """The decision on `{question, date, facts, office?}` under the law of that day, or as a draft would have it.

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
    return question.decide(facts, at(on, OfficeSettings(confirmed=confirmed), draft))


def _day(raw: object) -> date:
    if isinstance(raw, date):
        return raw
    try:
        return date.fromisoformat(str(raw))
    except ValueError:
        raise ValueError(f"date: {raw!r} is not a day of the form YYYY-MM-DD") from None
