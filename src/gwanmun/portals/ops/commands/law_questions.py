"""The command that lists the questions of the law, and gives the file to fill in for one of them."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from gwanmun.portals.ops.failures import CommandFailed
from gwanmun.portals.ops.speech import console, language, spoken

if TYPE_CHECKING:
    from gwanmun.law.asked import Asked

__all__ = ["questions"]

_SHAPES = {
    "flag": "true/false",
    "number": "1234",
    "text": "",
    "texts": "[...]",
    "choice": "",
    "choices": "[...] ",
    "date": "YYYY-MM-DD",
    "instant": "YYYY-MM-DDTHH:MM",
    "partial_date": "YYYY-MM-DD, YYYY-MM, YYYY",
    "group": "",
    "list": "",
    "pairs": "[[..., ...]]",
}


def questions(
    name: Annotated[
        str, typer.Argument(help=spoken("질문 이름, 또는 그 일부", "a question, or part of its name"))
    ] = "",
    on: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help=spoken("기준일", "the deciding day"))
    ] = None,
) -> None:
    from gwanmun.law.situations import QUESTIONS

    if name in QUESTIONS:
        console.print("\n".join(_form(name, (on or datetime.now().astimezone()).date())), markup=False)
        return
    found = [known for known in QUESTIONS if name in known]
    if not found:
        raise CommandFailed(spoken(f"{name}: 그런 질문이 없습니다.", f"{name}: there is no such question."))
    for known in found:
        console.print(f"{known:<40} {_title(known)}".rstrip(), markup=False)


def _title(question: str) -> str:
    from gwanmun.law.wording import wording

    title = wording("rule", question, language())
    return "" if title == question else title


def _form(name: str, on: date) -> Iterator[str]:
    """A situation to fill in: every fact of the question with what it holds."""
    from gwanmun.law import at
    from gwanmun.law.asked import asked
    from gwanmun.law.situations import QUESTIONS

    deciding, *facts = asked(QUESTIONS[name], at(on))
    yield from (f"question: {name}", f"date: {on}  # {deciding.name}", "facts:")
    yield from (f"  {line}" for line in _lines(facts))


def _lines(facts: "Iterable[Asked]") -> Iterator[str]:
    for fact in facts:
        yield f"{fact.name}:  # {_remark(fact)}".rstrip(" #")
        if fact.kind in ("group", "list"):
            for number, part in enumerate(_lines(fact.parts)):
                yield ("  " if fact.kind == "group" else "  - " if number == 0 else "    ") + part


def _remark(fact: "Asked") -> str:
    from gwanmun.law.wording import wording

    label = wording("fact", fact.name, language())
    needed = spoken("필수", "needed") if fact.needed else ""
    holds = _SHAPES[fact.kind] + " | ".join(fact.choices)
    return "; ".join(part for part in (label if label != fact.name else "", holds, needed) if part)
