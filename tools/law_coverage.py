"""Writes docs/law-coverage.md: what became of every article that the work of the service rests on.

    python tools/law_coverage.py            writes the page
    python tools/law_coverage.py --check    changes nothing; exit status 1 when the page is out of step

An article is decided by a rule, held as dated values only, left out with a reason, or not written yet. Rules and values
come from the program itself; `docs/law-articles.csv` lists the articles and the reasons for leaving some out.
"""

import csv
import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT / "src"))

from gwanmun.law.corpus import enacted  # noqa: E402  the sources lie beside this tool
from gwanmun.law.instruments import instruments  # noqa: E402
from gwanmun.law.rules import rules  # noqa: E402

PAGE = PROJECT / "docs" / "law-coverage.md"
ARTICLES = PROJECT / "docs" / "law-articles.csv"
REASONS = {
    "penalty": "a criminal penalty or its procedure: courts decide it",
    "definition": "a definition, used by the rules that need it",
    "procedure": "service and delegation: work of the program, nothing to decide by law",
    "legislation": "the steps of law-making are planned work, not decided by a rule",
    "policy": "a policy duty without conditions that decide a case",
    "unread": "its text is not among the sources that were read, and no rule or value of the program rests on it",
    "register": "the register of cases in which every violation is entered: the program keeps it, nothing is decided",
    "organisation": "authorities, forms and delegation, without conditions that decide a case",
}


@dataclass(slots=True)
class Article:
    """What rests on one article."""

    rules: list[str] = field(default_factory=list)
    values: list[str] = field(default_factory=list)
    left_out: str = ""

    @property
    def state(self) -> str:
        if self.rules:
            return "rule"
        if self.values:
            return "values only"
        return "left out" if self.left_out else "not written yet"


def gathered() -> dict[str, dict[str, Article]]:
    """Articles by instrument: those listed, and those that rules and values cite besides."""
    found: dict[str, dict[str, Article]] = defaultdict(dict)
    with ARTICLES.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            found[row["instrument"]][row["article"]] = Article(left_out=row["left_out"])
    for rule in rules().values():
        for basis in rule.bases:
            _enter(found[basis.instrument].setdefault(_number(basis.article), Article()).rules, rule.name)
    for (name, _key), history in enacted().histories.items():
        for basis in {basis for version in history for basis in version.bases}:
            _enter(found[basis.instrument].setdefault(_number(basis.article), Article()).values, name)
    return found


def _enter(names: list[str], name: str) -> None:
    if name not in names:
        names.append(name)


def _number(article: str) -> str:
    """The article without paragraph and item; "" for the whole text."""
    match = re.match(r"\d+(?:-\d+)?", article)
    return match[0] if match else article


def written() -> str:
    """The page as text."""
    found = gathered()
    states = Counter(article.state for articles in found.values() for article in articles.values())
    lines = [
        "# How much of the law is written",
        "",
        "Written by `python tools/law_coverage.py`; a test fails when it is out of step. Each article on which the",
        "work of the service rests is decided by a **rule**, held as dated **values only**, **left out** with a",
        "reason, or **not written yet**.",
        "",
        "| state | articles |",
        "|---|---:|",
        *(f"| {state} | {states[state]} |" for state in ("rule", "values only", "left out", "not written yet")),
        f"| all | {sum(states.values())} |",
    ]
    for key, instrument in instruments().items():
        if articles := found.get(key):
            lines += [
                "",
                f"## {instrument.name.en} ({instrument.name.ko})",
                "",
                "| article | state | by |",
                "|---|---|---|",
            ]
            lines += [_line(number, articles[number]) for number in sorted(articles, key=_order)]
    return "\n".join(lines) + "\n"


def _line(number: str, article: Article) -> str:
    rules_ = ", ".join(f"`{name}`" for name in sorted(article.rules))
    values = ", ".join(f"`{name}`" for name in sorted(article.values)[:6])
    more = f" and {len(article.values) - 6} more" if len(article.values) > 6 else ""
    by = {"rule": rules_, "values only": values + more, "left out": REASONS.get(article.left_out, "")}
    return f"| {number or 'whole text'} | {article.state} | {by.get(article.state, '')} |"


def _order(number: str) -> tuple[list[int], str]:
    return [int(part) for part in re.findall(r"\d+", number)], number


def main() -> int:
    """Writes or checks the page."""
    text = written()
    if "--check" in sys.argv:
        if PAGE.read_text(encoding="utf-8") == text:
            return 0
        print("docs/law-coverage.md is out of step: run python tools/law_coverage.py")
        return 1
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
