"""Commands that put situations to the law and compare the law of two days. Nothing is stored."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any

import typer
import yaml

from gwanmun.portals.ops.failures import CommandFailed
from gwanmun.portals.ops.speech import console, language, spoken

__all__ = ["register"]

_DAY = ["%Y-%m-%d"]


def register(app: typer.Typer) -> None:
    """Adds `law ask`, `law questions` and `law diff`."""
    law = typer.Typer(
        help=spoken("법령에 묻고 비교합니다.", "Ask the law, and compare the law of two days."), no_args_is_help=True
    )
    law.command(help=spoken("상황 파일(YAML)에 답합니다.", "Answer the situations of a YAML file."))(ask)
    law.command(help=spoken("두 날의 법령을 비교합니다.", "List what changed between two days."))(diff)
    law.command(
        help=spoken("물을 수 있는 질문과 그 사실을 보여 줍니다.", "List the questions and the facts they take.")
    )(questions)
    app.add_typer(law, name="law")


def ask(
    file: Annotated[Path, typer.Argument(exists=True, readable=True, dir_okay=False)],
    as_json: Annotated[bool, typer.Option("--json", help=spoken("JSON으로 출력", "print JSON"))] = False,
) -> None:
    from gwanmun.law import decision_as_json, explain
    from gwanmun.law.situations import answer

    for situation in _situations(file):
        try:
            decision = answer(situation)
        except ValueError as problem:
            raise CommandFailed(f"{file.name}: {problem}") from problem
        if as_json:
            console.print(json.dumps(decision_as_json(decision), ensure_ascii=False, indent=2), markup=False)
            continue
        console.print(situation.get("situation", file.name), style="bold", markup=False)
        console.print(explain(decision, language()), markup=False)


def _situations(file: Path) -> Iterator[dict[str, Any]]:
    from gwanmun.law.situations import situations_in

    try:
        document = yaml.safe_load(file.read_text(encoding="utf-8"))
    except yaml.YAMLError as problem:
        raise CommandFailed(f"{file.name}: {problem}") from problem
    if not isinstance(document, dict):
        raise CommandFailed(
            spoken(f"{file.name}: 상황 파일이 아닙니다.", f"{file.name}: not a file of situations."),
        )
    return situations_in(document)


def questions(
    name: Annotated[str, typer.Argument(help=spoken("이름에 들어가는 말", "part of a name, such as visa"))] = "",
) -> None:
    from gwanmun.law import at
    from gwanmun.law.situations import QUESTIONS

    for title, question in sorted(QUESTIONS.items()):
        if name in title:
            told = (question.decide.__doc__ or "").strip().partition("\n")[0]
            facts = ", ".join(question.fields(at(date.max)))
            console.print(f"{title}: {told}\n    date = {question.day}; {facts}", markup=False)


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
