"""The sentences of decisions, findings, facts and remedies in two languages, read from `texts.yaml` beside each act.

A placeholder `{passport.expires_on}` is filled from the facts or the outcome. A code without a sentence shows itself,
so that a decision stored under an older program can still be read.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from types import MappingProxyType

import yaml

from gwanmun.kernel.refusals import Text
from gwanmun.kernel.spans import Span
from gwanmun.law.administrative_periods.windows import Window
from gwanmun.law.data_files import data_folders

__all__ = ["sentence", "shown", "texts", "wording"]

_LENGTH = re.compile(r"(\d+) ([dmyh])(?:ay|onth|ear|our)s?")
_PLACEHOLDER = re.compile(r"\{([\w.]+)\}")
GENERAL_REMEDY = (
    "자세한 사항은 관할 출입국·외국인관서에 문의하십시오.",
    "Ask the immigration office of your district.",
)
_FLAGS = {"ko": ("예", "아니요"), "en": ("yes", "no")}


@cache
def texts() -> Mapping[str, Text]:
    """All sentences by "section:code", for example "finding:keta.required"."""
    found: dict[str, Text] = {}
    for folder in data_folders():
        listing = folder / "texts.yaml"
        if listing.is_file():
            for section, entries in yaml.load(listing.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader).items():
                found.update(_section(section, entries))
    return MappingProxyType(found)


def _section(section: str, entries: Mapping[str, list[str]]) -> Iterator[tuple[str, Text]]:
    """The sentences of one section. An answer is the sentence of a finding and of the decision that rests on it,
    with the remedy after it where there is one of its own.
    """
    for code, (ko, en, *remedy) in entries.items():
        if section != "answer":
            yield f"{section}:{code}", Text(ko, en)
            continue
        yield f"finding:{code}", Text(ko, en)
        yield f"decision:{code}", Text(ko, en)
        yield f"remedy:{code}", Text(*(remedy or GENERAL_REMEDY))


def wording(section: str, code: str, language: str) -> str:
    """The words for a code without placeholders, such as the label of a fact."""
    text = texts().get(f"{section}:{code}")
    return text.ko if text and language == "ko" else text.en if text else code


def sentence(section: str, code: str, language: str, values: Mapping[str, object]) -> str:
    """The sentence for a code with its placeholders filled; a value that is not known is shown as "?"."""
    return _PLACEHOLDER.sub(lambda match: shown(values.get(match[1], "?"), language), wording(section, code, language))


def shown(value: object, language: str) -> str:
    """A value as a person reads it."""
    if isinstance(value, bool):
        return _FLAGS["ko" if language == "ko" else "en"][not value]
    if isinstance(value, Span):
        return value.display(language)
    if isinstance(value, Window):
        return f"{value.within}일 중 {value.days}일" if language == "ko" else f"{value.days} days in any {value.within}"
    if isinstance(value, tuple):
        return ", ".join(shown(part, language) for part in value) or "–"
    if value is None:
        return "–"
    return value.isoformat() if isinstance(value, date) else _word(str(value), language)


def _word(code: str, language: str) -> str:
    """A code in words: its own sentence, or that of the finding which it names; a length in the language."""
    length = _LENGTH.fullmatch(code)
    if length:
        return Span.parse(f"{length[1]}{length[2].upper()}").display(language)
    return wording("value" if f"value:{code}" in texts() else "finding", code, language)
