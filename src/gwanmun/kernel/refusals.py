"""A refusal as a value: what could not be done, on which legal ground, and what the person can do next."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

__all__ = ["LegalBasis", "Refused", "Text"]


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence in Korean and English. Placeholders are `str.format` fields."""

    ko: str
    en: str

    # Template engines call what can be called; a sentence is a value until a language is named.
    do_not_call_in_templates: ClassVar[bool] = True

    def __call__(self, language: str, **values: object) -> str:
        """The sentence in `language` ("ko", else English)."""
        return (self.ko if language == "ko" else self.en).format(**values)


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """An article as cited: `instrument` is a key ("immigration_act"), `article` is written as in "Art. 12(3)1"."""

    instrument: str
    article: str

    def __str__(self) -> str:
        return f"{self.instrument} {self.article}"


@dataclass(eq=False)
class Refused(Exception):
    """An act that the law, the policy or the state of a case does not allow.

    `code` is stable and machine-readable; `detail` says what happened and `remedy` what can be done next.
    """

    code: str
    detail: Text
    remedy: Text
    basis: tuple[LegalBasis, ...] = ()
    facts: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.code}: {self.detail.en}"
