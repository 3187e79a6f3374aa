"""Templates of letters as other apps declare them. A version that letters were made with stays declared for good."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from gwanmun.platform.texts import Words

__all__ = ["LetterTemplate", "UnknownLetter", "declare_letter", "letter_template", "letter_templates"]


class UnknownLetter(LookupError):
    """No app declares this template, or not in this version."""


@dataclass(frozen=True, slots=True)
class LetterTemplate:
    """One version of a letter.

    `titles` and `bodies` are by language. A body is text in Django's template language: paragraphs parted by blank
    lines, facts as `{{ facts.name }}`, days as `{{ facts.until|day }}`, amounts as `{{ facts.fee|won }}`. A fact that
    is missing stops the letter. Where the body has no paragraph for reasons and remedies, they follow it by themselves.
    """

    name: str
    version: int
    titles: Words
    bodies: Mapping[str, str]

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self.bodies)

    @property
    def digest(self) -> str:
        """SHA-256 of what the template says, in hexadecimal: a letter remembers it."""
        source = json.dumps([dict(self.titles), dict(self.bodies)], sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(source.encode()).hexdigest()


_templates: dict[tuple[str, int], LetterTemplate] = {}


def declare_letter(template: LetterTemplate) -> LetterTemplate:
    """Makes the template known.

    Raises:
        ValueError: it has no body in Korean, a body without title, or another template has its name and version.
    """
    if "ko" not in template.bodies or template.bodies.keys() != template.titles.keys():
        raise ValueError(f"The letter {template.name} needs a title and a body in Korean and in each other language.")
    if _templates.setdefault((template.name, template.version), template) != template:
        raise ValueError(f"The letter {template.name} version {template.version} is declared twice.")
    return template


def letter_template(name: str, version: int | None = None) -> LetterTemplate:
    """The template in this version, or in the newest.

    Raises:
        UnknownLetter: there is none.
    """
    version = version or max((number for known, number in _templates if known == name), default=0)
    try:
        return _templates[name, version]
    except KeyError:
        raise UnknownLetter(f"No letter is called {name} in version {version}.") from None


def letter_templates() -> list[LetterTemplate]:
    """Every version of every letter, by name."""
    return [_templates[key] for key in sorted(_templates)]
