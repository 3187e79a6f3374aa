"""Commands that put situations to the law and compare the law of two days. Nothing is stored."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gwanmun.portals.ops.commands.law_questions import questions
from gwanmun.portals.ops.failures import CommandFailed
from gwanmun.portals.ops.speech import console, language, spoken

if TYPE_CHECKING:
    from gwanmun.law.asking import Answered

__all__ = ["register"]

_DAY = ["%Y-%m-%d"]


def register(app: typer.Typer) -> None:
    """Adds `law ask`, `law questions` and `law diff`."""
    law = typer.Typer(
        help=spoken("법령에 묻고 비교합니다.", "Ask the law, and compare the law of two days."), no_args_is_help=True
    )
    law.command(help=spoken("상황 파일(YAML)에 답합니다.", "Answer the situations of a YAML file."))(ask)
    law.command(help=spoken("질문과 그 사실을 보여줍니다.", "List the questions, or the facts of one."))(questions)
    law.command(help=spoken("두 날의 법령을 비교합니다.", "List what changed between two days."))(diff)
    app.add_typer(law, name="law")


def ask(
    file: Annotated[Path, typer.Argument(exists=True, readable=True, dir_okay=False)],
    as_json: Annotated[bool, typer.Option("--json", help=spoken("JSON으로 출력", "print JSON"))] = False,
) -> None:
    from gwanmun.law.asking import ask as answers

    try:
        answered = answers(file.read_text(encoding="utf-8"))
    except ValueError as problem:
        raise CommandFailed(f"{file.name}: {problem}") from problem
    for number, item in enumerate(answered, start=1):
        _show(item, str(item.situation.get("situation", f"{file.name} {number}")), as_json)
    wrong = [f"{number}. {item.error}" for number, item in enumerate(answered, start=1) if item.decision is None]
    if wrong:
        raise CommandFailed("\n".join((f"{file.name}:", *wrong)))


def _show(item: Answered, title: str, as_json: bool) -> None:
    """The answer; what could not be answered is told at the end, after all that could."""
    from gwanmun.law import decision_as_json, explain

    if item.decision is None:
        return
    if as_json:
        console.print(json.dumps(decision_as_json(item.decision), ensure_ascii=False, indent=2), markup=False)
        return
    console.print(title, style="bold", markup=False)
    console.print(explain(item.decision, language()), markup=False)


def diff(
    before: Annotated[datetime, typer.Argument(formats=_DAY)],
    after: Annotated[datetime, typer.Argument(formats=_DAY)],
    topic: Annotated[str, typer.Option(help=spoken("이름에 들어가는 말", "part of a name, such as keta"))] = "",
) -> None:
    from gwanmun.law import at
    from gwanmun.law.differences import comparison_rows, differences

    found = differences(at(_day(before)), at(_day(after)), topic)
    for row in comparison_rows(found, language()):
        console.print(f"{row['what']}: {row['old']} → {row['new']}  ({row['articles']})", markup=False)
    if not found:
        console.print(spoken("달라진 내용이 없습니다.", "Nothing changed."))


def _day(moment: datetime) -> date:
    return moment.date()
