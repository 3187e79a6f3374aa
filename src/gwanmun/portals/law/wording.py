"""The law in the reader's words: titles of rules and questions, labels and values of parameters, facts of a form."""

import csv
import re
from functools import cache
from importlib import import_module
from importlib.resources import files

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from gwanmun.kernel.refusals import LegalBasis, Text
from gwanmun.law.bands import Band
from gwanmun.law.corpus import enacted
from gwanmun.law.parameters import Parameter
from gwanmun.law.plain_rules import plain_korean
from gwanmun.law.rules import Rule
from gwanmun.law.wording import shown, texts, wording
from gwanmun.platform.web.citations import citation
from gwanmun.platform.web.countries import country_name

__all__ = ["fact_label", "key_label", "language", "parameter_label", "plain_rule", "title", "value", "value_label"]

_PENAL_ARTICLE = re.compile(r"\d+(-\d+)?(_| no\.|\(\d\))\d+(-\d+)?")


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
    """The key of a list as a person reads it: "MYS:ordinary" is "Malaysia, ordinary"."""
    parts = (country_name(part, language()) for part in key.split(":"))
    return ", ".join(wording("value", part, language()) for part in parts)


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
    return choice.replace("_", " ")
