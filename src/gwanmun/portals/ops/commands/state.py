"""`gwanmun status`: is the site running, is it healthy, how much room is left."""

import shutil
from datetime import UTC, datetime

import typer
from rich.table import Table

from gwanmun.portals.ops.django_setup import VAR, start_django
from gwanmun.portals.ops.failures import Exit
from gwanmun.portals.ops.speech import console, spoken
from gwanmun.portals.ops.supervision.lock import running_site

__all__ = ["register"]


def register(app: typer.Typer) -> None:
    """Adds `status`."""
    app.command(
        help=spoken(
            "상태를 보입니다. 이상이 있으면 종료 부호 1.", "Show the state; exit code 1 when something is unwell."
        )
    )(status)


def status() -> None:
    site = running_site(VAR / "run" / "site.lock")
    table = Table(box=None, show_header=False, padding=(0, 2))
    table.add_row(spoken("프로세스", "site"), _site_text(site))
    table.add_row(
        spoken("남은 공간", "free space"),
        f"{shutil.disk_usage(VAR if VAR.exists() else VAR.parent).free / 2**30:.1f} GiB",
    )
    start_django()
    from gwanmun.platform.health.checks import observe

    observations = observe(datetime.now(UTC))
    for item in observations:
        mark = "[green]✓[/]" if item.healthy else "[red]✗[/]"
        figure = (
            ""
            if item.observed is None
            else f"{item.observed:g}" + (f" ≤ {item.limit:g}" if item.limit is not None else "")
        )
        table.add_row(item.name, f"{mark} {figure}")
    console.print(table)
    if not all(item.healthy for item in observations):
        raise typer.Exit(Exit.REFUSED)


def _site_text(site: object) -> str:
    from gwanmun.portals.ops.supervision.lock import Site

    if not isinstance(site, Site):
        return spoken("`make run`으로 실행 중이 아닙니다.", "not started by `make run`")
    return f"{site.web}  {site.gateway}  (process {site.pid})"
