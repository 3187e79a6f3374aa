"""Situations from a file put to the law: one, a list of them, or `given` (what they share) and `scenarios`.

The file is YAML; each situation is `{question, date, facts, office?}`. Questions and their facts: see `situations`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from gwanmun.kernel.refusals import Refused
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import MissingParameter
from gwanmun.law.situations import answer, situations_in

__all__ = ["Answered", "ask"]


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
    except Refused as refused:
        return Answered(situation, None, refused.detail("en", **refused.facts))
    except (ValueError, MissingParameter) as error:
        return Answered(situation, None, str(error))


def _situations(text: str) -> Iterator[dict[str, Any]]:
    try:
        content = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError) as error:
        raise ValueError(f"not a YAML file: {error}") from error
    listed = content if isinstance(content, list) else [content]
    if not listed or not all(isinstance(item, Mapping) for item in listed):
        raise ValueError(
            "not a file of situations: {question, date, facts} is expected, alone, in a list, or under scenarios"
        )
    for item in listed:
        yield from situations_in(item)
