"""The audit log: prove that it is whole, and export its seals."""

from pathlib import Path
from typing import Annotated

import typer

from gwanmun.portals.ops.django_setup import start_django
from gwanmun.portals.ops.failures import CommandFailed, Exit
from gwanmun.portals.ops.speech import language, say, spoken

__all__ = ["register"]

Folder = Annotated[
    Path | None,
    typer.Option(
        help=spoken("다른 곳에 보관한 검증점 폴더", "checkpoints kept elsewhere; default: those of this site")
    ),
]


def register(app: typer.Typer) -> None:
    """Adds the group `audit`."""
    group = typer.Typer(help=spoken("감사 기록", "the audit log"), no_args_is_help=True)
    group.command(help=spoken("바뀐 기록이 없음을 증명합니다.", "Prove that nothing was altered, or name what was."))(
        verify
    )
    group.command(help=spoken("봉인을 검증점 파일로 내보냅니다.", "Export the seals to checkpoint files."))(checkpoint)
    app.add_typer(group, name="audit")


def verify(checkpoints: Folder = None) -> None:
    start_django()
    from gwanmun.platform.audit.service import verify as verify_log

    found = verify_log(checkpoints)
    if found.finding:
        raise CommandFailed(found.finding.explanation(language()), Exit.ALTERED)
    say(
        "audit",
        spoken(
            f"온전함: 기록 {found.entries:,}건, 봉인 {found.seals:,}개, 검증점 {found.checkpoints:,}개, "
            f"봉인 대기 {found.unsealed:,}건",
            f"intact: {found.entries:,} entries under {found.seals:,} seals, {found.checkpoints:,} checkpoints, "
            f"{found.unsealed:,} waiting for a seal",
        ),
        style="green",
    )


def checkpoint(folder: Folder = None) -> None:
    start_django()
    from django.conf import settings

    from gwanmun.platform.audit.service import export_checkpoints

    target = folder or settings.CHECKPOINTS
    count = export_checkpoints(target)
    say(
        "audit",
        spoken(f"봉인 {count}개를 {target}에 내보냈습니다.", f"{count} seals exported to {target}"),
        style="green",
    )
