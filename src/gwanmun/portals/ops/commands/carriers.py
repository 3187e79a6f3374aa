"""Carriers that send passenger lists, and the keys with which they sign in."""

from datetime import UTC, datetime
from typing import Annotated

import typer
from rich.table import Table

from gwanmun.portals.ops.django_setup import start_django
from gwanmun.portals.ops.failures import CommandFailed
from gwanmun.portals.ops.operator import operator
from gwanmun.portals.ops.speech import console, say, spoken

__all__ = ["register"]

Code = Annotated[str, typer.Argument(help=spoken("IATA 부호", "IATA designator, such as KE"))]


def register(app: typer.Typer) -> None:
    """Adds the group `carriers`."""
    group = typer.Typer(help=spoken("운송업자", "carriers"), no_args_is_help=True)
    group.command("list", help=spoken("운송업자를 보입니다.", "Show the carriers."))(show)
    group.command(help=spoken("운송업자를 등록합니다.", "Take a carrier on, or bring it up to date."))(add)
    group.command(help=spoken("새 열쇠를 발급합니다. 한 번만 보입니다.", "Issue a key. It is shown this once."))(key)
    app.add_typer(group, name="carriers")


def show() -> None:
    start_django()
    from gwanmun.divisions.border.service import Carrier

    table = Table(box=None, show_header=False)
    for carrier in Carrier.objects.order_by("code"):
        table.add_row(carrier.code, carrier.name, carrier.contact)
    console.print(table)


def add(
    code: Code, name: str, contact: Annotated[str, typer.Option(help=spoken("24시간 연락처", "desk to call"))] = ""
) -> None:
    start_django()
    from gwanmun.divisions.border.service import add_carrier

    add_carrier(by=operator("carriers.manage"), at=datetime.now(UTC), code=code.upper(), name=name, contact=contact)
    say("carriers", spoken(f"{code.upper()} 등록됨", f"{code.upper()} is on the list"), style="green")


def key(
    code: Code, label: Annotated[str, typer.Option(help=spoken("어디에 쓰는지", "what it is for"))] = "gateway"
) -> None:
    start_django()
    from gwanmun.divisions.border.service import Carrier, issue_key

    if not Carrier.objects.filter(code=code.upper()).exists():
        raise CommandFailed(
            spoken(
                f"{code.upper()}은(는) 등록되지 않았습니다: gwanmun carriers add {code.upper()} 이름",
                f"{code.upper()} is not known. Take it on first: gwanmun carriers add {code.upper()} NAME",
            )
        )
    console.print(issue_key(by=operator("carriers.manage"), at=datetime.now(UTC), code=code.upper(), label=label))
