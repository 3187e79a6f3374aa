"""The facts that a procedure asks for, and the kinds of document that it needs."""

from dataclasses import dataclass
from enum import StrEnum

from gwanmun.casework.declarations.conditions import ALWAYS, Condition
from gwanmun.kernel.refusals import LegalBasis, Text

__all__ = ["Choice", "Kind", "Question", "Slot"]


class Kind(StrEnum):
    """What an answer is, and how it is stored: texts, choices and countries as text, dates in ISO 8601, numbers as
    whole numbers, yes/no as true/false."""

    TEXT = "text"
    CHOICE = "choice"
    DATE = "date"
    NUMBER = "number"
    YES_NO = "yes_no"
    COUNTRY = "country"  # ISO 3166-1 alpha-3, or a code of ICAO Doc 9303


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers to choose from."""

    value: str
    label: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A fact asked of the applicant. `rule` is the provision that needs it, `when` says for whom it is asked.

    `least` and `most` bound a number, or the length of a text in characters.
    """

    name: str
    kind: Kind
    label: Text
    help: Text | None = None
    rule: LegalBasis | None = None
    when: Condition = ALWAYS
    required: bool = True
    choices: tuple[Choice, ...] = ()
    least: int | None = None
    most: int | None = None

    def __post_init__(self) -> None:
        if (self.kind is Kind.CHOICE) != bool(self.choices):
            raise ValueError(f"question {self.name}: choices belong to a choice, and only to it")


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A requirement to prove something; a document of one of `kinds` satisfies it."""

    name: str
    label: Text
    kinds: frozenset[str]
    basis: LegalBasis | None = None
    help: Text | None = None
    when: Condition = ALWAYS
    required: bool = True

    def __post_init__(self) -> None:
        if not self.kinds:
            raise ValueError(f"slot {self.name}: no kind of document can satisfy it")
