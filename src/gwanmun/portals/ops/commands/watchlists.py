"""Loads a watch list from files: CSV, or the OFAC SDN list in its three files."""

from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gwanmun.portals.ops.django_setup import start_django
from gwanmun.portals.ops.failures import CommandFailed
from gwanmun.portals.ops.operator import operator
from gwanmun.portals.ops.speech import console, language, say, spoken

if TYPE_CHECKING:
    from gwanmun.engines.screening import ListedPerson

__all__ = ["register"]

Files = Annotated[
    list[Path],
    typer.Argument(
        exists=True,
        readable=True,
        help=spoken("CSV 파일, 또는 OFAC의 sdn.csv alt.csv", "a CSV file, or OFAC's sdn.csv alt.csv"),
    ),
]
Code = Annotated[str, typer.Option("--list", help=spoken("명단 코드", "code of the list"))]
Title = Annotated[str, typer.Option(help=spoken("명단 이름", "title of the list"))]
Owner = Annotated[str, typer.Option(help=spoken("소관 기관", "agency that answers for the list"))]
Ground = Annotated[str, typer.Option(help=spoken("법적 근거 (제11조)", "ground of Article 11, such as A11-1-3"))]
Effect = Annotated[str, typer.Option(help=spoken("refuse: 입국금지, inspect: 정밀심사", "refuse or inspect"))]
ReviewOn = Annotated[
    datetime | None, typer.Option(formats=["%Y-%m-%d"], help=spoken("재검토일", "review on; default: in a year"))
]

Confidential = Annotated[
    bool,
    typer.Option(
        "--confidential",
        help=spoken("소관·출처를 명단 담당자에게만 보임", "owner and source are shown to keepers of lists alone"),
    ),
]


def register(app: typer.Typer) -> None:
    """Adds the group `watchlist`."""
    group = typer.Typer(help=spoken("규제 명단", "watch lists"), no_args_is_help=True)
    group.callback()(lambda: None)
    group.command(help=spoken("명단을 읽어 들입니다.", "Load a list; entries known before are brought up to date."))(
        load
    )
    app.add_typer(group, name="watchlist")


def load(
    files: Files,
    code: Code = "ofac-sdn",
    title: Title = "",
    owner: Owner = "",
    ground: Ground = "A11-1-3",
    effect: Effect = "refuse",
    review_on: ReviewOn = None,
    confidential: Confidential = False,
) -> None:
    start_django()
    from gwanmun.divisions.border.service import ListDescription, load_entries, make_watch_list

    by, at = operator("border.watchlist"), datetime.now(UTC)
    with ExitStack() as opened:
        lines = [opened.enter_context(path.open(encoding="utf-8-sig", errors="replace", newline="")) for path in files]
        persons = _persons(lines, code)
    description = ListDescription(
        code=code,
        title_ko=title or code,
        title_en=title or code,
        owner=owner or code,
        source=", ".join(path.name for path in files),
        ground=ground,
        review_on=_review_day(review_on, at.date()),
        effect=effect,
        confidential=confidential,
    )
    make_watch_list(by=by, at=at, description=description)
    count = load_entries(by=by, at=at, code=code, persons=persons)
    say("watchlist", spoken(f"{code}: {count:,}명", f"{code}: {count:,} persons, in force from now on"), style="green")


def _persons(lines: Sequence[Iterable[str]], code: str) -> "list[ListedPerson]":
    from gwanmun.engines.screening.csvlist import read_csv
    from gwanmun.engines.screening.ofac import read_sdn

    if len(lines) > 1:
        notes: list[str] = []
        persons = list(read_sdn(lines[0], lines[1], notes=notes))
        for note in notes:
            console.print(note, style="dim")
        return persons
    read = read_csv(lines[0], list_id=code)
    if read.faults:
        told = "\n".join(f"{fault.line}: {fault.text(language())}" for fault in read.faults[:20])
        raise CommandFailed(
            spoken(
                "파일에 틀린 줄이 있어 아무것도 바꾸지 않았습니다.", "Nothing was changed: lines of the file are wrong."
            )
            + f"\n{told}"
        )
    return list(read.persons)


def _review_day(chosen: datetime | None, today: date) -> date:
    return chosen.date() if chosen else today + timedelta(days=365)
