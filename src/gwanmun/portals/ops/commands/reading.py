"""Commands for one message or one passport, at a developer's or a carrier's desk: nothing is stored."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from gwanmun.portals.ops.failures import CommandFailed, Exit
from gwanmun.portals.ops.speech import complain, language, spoken

__all__ = ["register"]


def register(app: typer.Typer) -> None:
    """Adds `precheck` and `mrz`."""
    app.command(
        help=spoken("여객명부(PAXLST)를 읽고 답을 보입니다.", "Read passenger lists (PAXLST) and show the answers.")
    )(precheck)
    app.command(
        help=spoken("여권 판독 구역(MRZ)을 읽습니다.", "Read a machine readable zone. '-' reads standard input.")
    )(mrz)


def precheck(files: Annotated[list[Path], typer.Argument(exists=True, readable=True, dir_okay=False)]) -> None:
    from gwanmun.engines.edifact import UnableToRead, read_interchange
    from gwanmun.portals.ops.passenger_lists import Answering, show_interchange

    answering = Answering()
    unread = 0
    for path in files:
        try:
            interchange = read_interchange(path.read_bytes(), received_on=datetime.now(UTC).date())
        except UnableToRead as problem:
            unread += 1
            complain(f"{path.name}: {problem.place}: {problem.text(language())}")
            continue
        show_interchange(path.name, interchange, answering)
    if unread:
        raise CommandFailed(spoken(f"읽지 못한 파일 {unread}개", f"{unread} of {len(files)} files could not be read."))


def mrz(text: Annotated[str, typer.Argument(help=spoken("두 줄 또는 세 줄, 또는 -", "the lines, or -"))]) -> None:
    from gwanmun.engines.mrtd import UnableToReadMrz, read_mrz
    from gwanmun.portals.ops.zones import show_zone

    zone = sys.stdin.read() if text == "-" else text.replace("\\n", "\n")
    try:
        reading = read_mrz(zone, on=datetime.now(UTC).date())
    except UnableToReadMrz as problem:
        raise CommandFailed(problem.message(language())) from problem
    show_zone(reading)
    if not reading.valid:
        raise typer.Exit(Exit.REFUSED)
