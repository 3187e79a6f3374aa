"""The law in the reader's words: titles of rules and questions, labels and values of parameters, facts of a form."""

import csv
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from gwanmun.kernel.refusals import LegalBasis, Text
from gwanmun.law.bands import Band
from gwanmun.law.corpus import enacted
from gwanmun.law.parameters import Parameter
from gwanmun.law.plain_rules import plain_korean
from gwanmun.law.rules import Rule
from gwanmun.law.wording import shown, texts
from gwanmun.platform.web.citations import citation
from gwanmun.platform.web.countries import country_name
from gwanmun.portals.staff.explanations import key_words

__all__ = [
    "fact_label",
    "facts_in_words",
    "key_label",
    "language",
    "parameter_label",
    "plain_rule",
    "title",
    "value",
    "value_label",
]

_PENAL_ARTICLE = re.compile(r"\d+(-\d+)?(_| no\.|\(\d\))\d+(-\d+)?")
_DEPORTATION_GROUND = re.compile(r"(\d+)-(\d)(?:-(\d+(?:-\d+)?))?")


def language() -> str:
    """The language of the page: "ko" or "en"."""
    return "ko" if (get_language() or "ko").startswith("ko") else "en"


@cache
def _titles() -> dict[str, Text]:
    text = files("gwanmun.portals.law").joinpath("titles.csv").read_text("utf-8")
    return {row["name"]: Text(row["ko"], row["en"]) for row in csv.DictReader(text.splitlines())}


def title(name: str, spoken: str = "") -> str:
    """The title of a rule or question; one without a title of its own shows its name in words."""
    text = _titles().get(name)
    return text(spoken or language()) if text else name.replace(".", ": ").replace("_", " ").capitalize()


def parameter_label(name: str, spoken: str = "") -> str:
    """The label of a parameter, or its name when the data files no longer hold it."""
    declared = enacted().declarations.get(name)
    if declared is None:
        return name
    return declared.label_ko if (spoken or language()) == "ko" else declared.label_en


def key_label(key: str) -> str:
    """The key of a list in the reader's words."""
    return key_words(key, language())


def value(version: Parameter) -> str:
    """The value with its unit."""
    if isinstance(version.value, Band):
        bounds = " ~ ".join(
            "" if bound is None else f"{bound:,}" for bound in (version.value.lower, version.value.upper)
        )
        return f"{bounds.strip()} → {_count(version.value.result, 'points')}"
    if isinstance(version.value, int) and not isinstance(version.value, bool):
        return _count(version.value, version.unit)
    return shown(version.value, language())


def _count(number: int, unit: str) -> str:
    patterns = {
        "krw": _("KRW {n}"),
        "usd": _("USD {n}"),
        "percent": _("{n}%"),
        "points": _("{n} points"),
        "age": _("age {n}"),
        "hours": _("{n} hours"),
    }
    return patterns.get(unit, "{n}").format(n=f"{number:,}")


def plain_rule(rule: Rule, spoken: str = "") -> list[str]:
    """The rule in plain words. In Korean its text; in English the paragraphs of its module, then its own sentence."""
    if (spoken or language()) == "ko":
        return [plain_korean()[rule.name]]
    module = import_module(rule.module).__doc__ or ""
    written = module.replace("\nSource:", "\n\nSource:").replace("Plain rule: ", "")
    paragraphs = [re.sub(r"\s+", " ", part).strip() for part in f"{written}\n\n{rule.text}".split("\n\n")]
    return [part[0].upper() + part[1:].replace("`", "") for part in paragraphs if part]


def fact_label(path: str) -> str:
    """The label of a fact by its path in the question ("passport.kind"); numbers of items do not matter."""
    names = [part for part in path.split(".") if not part.isdecimal()]
    for name in (".".join(names), names[-1]):
        if text := texts().get(f"fact:{name}"):
            return text(language())
    return names[-1].replace("_", " ").capitalize()


def value_label(name: str, choice: str) -> str:
    """The label of a choice; where one word means two things, the fact's name comes first ("purpose.official")."""
    own = texts().get(f"value:{name}.{choice}") or texts().get(f"value:{choice}")
    if own:
        return own(language())
    if _PENAL_ARTICLE.fullmatch(choice):
        return citation(LegalBasis("immigration_act", choice.replace("_", " no. ")))
    if ground := _DEPORTATION_GROUND.fullmatch(choice):
        return citation(LegalBasis("immigration_act", f"{ground[1]}({ground[2]}){ground[3] or ''}"))
    return choice.replace("_", " ")


def facts_in_words(facts: Mapping[str, Any]) -> str:
    """The facts of a situation on one line: "Nationality Thailand · Passport: Kind ordinary, Issuer Thailand"."""
    return " · ".join(_stated(facts))


def _stated(facts: Mapping[str, Any], above: str = "") -> Iterator[str]:
    for name, given in facts.items():
        path, items = f"{above}{name}", given if isinstance(given, list) else [given]
        if any(isinstance(item, Mapping) for item in items):
            records = (", ".join(_stated(item, f"{path}.")) for item in items if isinstance(item, Mapping))
            yield f"{fact_label(path)}: {'; '.join(records)}"
        else:
            yield f"{fact_label(path)} {', '.join(_word(name, item) for item in items) or '–'}"


def _word(name: str, given: Any) -> str:
    if isinstance(given, str):
        return value_label(name, country_name(given, language()))
    return shown(tuple(given) if isinstance(given, list) else given, language())
