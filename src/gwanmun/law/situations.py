"""A situation put to the law: a question, the day that decides, the facts, and what the office vouches for.

This is the form of scenario files and of questions that are asked from a file or a form. The day is the fact that the
question names as deciding (arrival, departure, application), unless the facts give it themselves.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from gwanmun.law import spelling
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
from gwanmun.law.immigration_act.points.advanced_industry import POINTS_E_7_S2, decide_points_e_7_s2
from gwanmun.law.immigration_act.points.job_seekers import POINTS_D_10, decide_points_d_10
from gwanmun.law.immigration_act.points.start_up import POINTS_D_8_4, decide_points_d_8_4
from gwanmun.law.immigration_act.points_e_7_4 import decide_points_e_7_4, points_e_7_4
from gwanmun.law.immigration_act.points_f_2_7 import POINTS_F_2_7, decide_points_f_2_7
from gwanmun.law.in_force import at
from gwanmun.law.questions import Question, questions
from gwanmun.law.settings import ConfirmedFact, OfficeSettings

__all__ = ["QUESTIONS", "Question", "answer", "situations_in"]

QUESTIONS = MappingProxyType(
    {
        "boarding": Question(EntryFacts, "arrives_on", decide_boarding),
        "admission": Question(EntryFacts, "arrives_on", decide_admission),
        "departure": Question(DepartureFacts, "leaves_on", decide_departure),
        "points_f_2_7": Question(lambda _law: POINTS_F_2_7, "applied_on", decide_points_f_2_7),
        "points_e_7_4": Question(points_e_7_4, "applied_on", decide_points_e_7_4),
        "points_d_10": Question(lambda _law: POINTS_D_10, "applied_on", decide_points_d_10),
        "points_e_7_s2": Question(lambda _law: POINTS_E_7_S2, "applied_on", decide_points_e_7_s2),
        "points_d_8_4": Question(lambda _law: POINTS_D_8_4, "applied_on", decide_points_d_8_4),
        **questions(),
    }
)


def answer(situation: Mapping[str, Any], draft: ChangeSet | None = None) -> Decision:
    """The decision on `{question, date?, facts, office?}` under the law of that day, or as a draft would have it.

    Raises:
        ValueError: a part is missing, an unknown question or field, or a value that a field cannot hold; the text says
            which.
    """
    missing = [part for part in ("question", "facts") if part not in situation]
    if missing:
        raise ValueError(f"a situation needs {', '.join(missing)}")
    if not isinstance(situation["facts"], Mapping):
        raise ValueError(f"facts are names with values, not {situation['facts']!r}")
    question = _question(situation["question"])
    on = _day(situation.get("date") or situation["facts"].get(question.day), question.day)
    confirmed = tuple(read_facts(ConfirmedFact, item, "office") for item in situation.get("office", ()))
    law = at(on, OfficeSettings(confirmed=confirmed), draft)
    return question.decide(question.read({question.day: on, **situation["facts"]}, law), law)


def _question(raw: object) -> Question:
    try:
        return QUESTIONS[spelling.chosen(str(raw), QUESTIONS, "question")]
    except ValueError:
        near = spelling.nearest(str(raw), QUESTIONS)
        raise ValueError(f"unknown question {raw!r}{near}; known: {', '.join(QUESTIONS)}") from None


def _day(raw: object, fact: str) -> date:
    if isinstance(raw, datetime):
        return raw.date()
    if isinstance(raw, date):
        return raw
    try:
        return date.fromisoformat(str(raw))
    except ValueError:
        raise ValueError(f"the deciding day ({fact}, or date) must be of the form YYYY-MM-DD, not {raw!r}") from None


def situations_in(document: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The situations of a file: one by itself, or many under `scenarios` with what they share under `given`."""
    if "scenarios" not in document:
        yield dict(document)
        return
    for scenario in document["scenarios"]:
        yield _merged(document.get("given", {}), scenario)


def _merged(base: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """`over` on top of `base`, nested parts merged; what is set to nothing stays unknown."""
    merged = dict(base)
    for name, value in over.items():
        deeper = isinstance(value, Mapping) and isinstance(merged.get(name), Mapping)
        merged[name] = _merged(merged[name], value) if deeper else value
    return merged
