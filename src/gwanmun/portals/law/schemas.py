"""Shapes of the JSON interface to the law."""

from datetime import date
from typing import Any

from ninja import Schema

__all__ = ["InstrumentOut", "Paragraphs", "ParameterOut", "QuestionOut", "RuleOut", "Situation", "Spoken", "VersionOut"]


class Spoken(Schema):
    """A text in both languages."""

    ko: str
    en: str


class Paragraphs(Schema):
    """A text of several paragraphs in both languages."""

    ko: list[str]
    en: list[str]


class AmendmentOut(Schema):
    number: str
    effective_on: date
    kind: str
    articles: str


class InstrumentOut(Schema):
    key: str
    name: Spoken
    kind: str
    amendments: list[AmendmentOut]


class BasisOut(Schema):
    instrument: str
    article: str


class RuleOut(Schema):
    name: str
    title: Spoken
    text: Paragraphs
    bases: list[BasisOut]
    decided_on: str
    reads: list[str]


class VersionOut(Schema):
    """One version; `confidence` V: read in a source, K: well known, U: uncertain and never relied on by itself."""

    key: str
    value: Any
    valid_from: date | None
    valid_to: date | None
    bases: list[BasisOut]
    confidence: str
    note: str


class ParameterOut(Schema):
    name: str
    label: Spoken
    unit: str
    versions: list[VersionOut]


class AskedOut(Schema):
    """One fact of a question; `parts` are those of a group, or of each item of a list."""

    name: str
    kind: str
    needed: bool
    choices: list[str]
    parts: list["AskedOut"]


class QuestionOut(Schema):
    name: str
    title: Spoken
    day: str
    facts: list[AskedOut]


class Situation(Schema):
    """A situation put to the law. `date` may be left out where the facts give the deciding day."""

    question: str
    date: date
    facts: dict[str, Any] = {}
