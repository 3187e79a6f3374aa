"""Officers' accounts from the command line: the first one of a new site is made here."""

import os
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from gwanmun.portals.ops.django_setup import start_django
from gwanmun.portals.ops.failures import CommandFailed
from gwanmun.portals.ops.operator import operator
from gwanmun.portals.ops.speech import console, language, say, spoken

if TYPE_CHECKING:
    from gwanmun.platform.accounts.models import Account

__all__ = ["register"]

Username = Annotated[str, typer.Argument(help=spoken("아이디", "user name"))]
Duties = Annotated[
    list[str], typer.Option("--duty", help=spoken("직무 코드. 여러 번 쓸 수 있습니다.", "duty; may be repeated"))
]
Office = Annotated[str, typer.Option(help=spoken("소속 관서 코드", "code of the office"))]


def register(app: typer.Typer) -> None:
    """Adds the group `accounts`."""
    group = typer.Typer(help=spoken("직원 계정", "officers' accounts"), no_args_is_help=True)
    group.command("list", help=spoken("계정과 직무를 보입니다.", "Show accounts and their duties."))(show)
    group.command("duties", help=spoken("직무 코드를 보입니다.", "Show the codes of all duties."))(duties)
    group.command(help=spoken("시연 계정과 비밀번호를 보입니다.", "Show the accounts of a demonstration."))(
        demonstration
    )
    group.command(help=spoken("계정을 만듭니다.", "Make an account."))(create)
    group.command(help=spoken("새 비밀번호를 정합니다.", "Set a new password."))(set_password)
    app.add_typer(group, name="accounts")


def show() -> None:
    start_django()
    from gwanmun.platform.accounts.service import Account

    table = Table(box=None)
    for heading in (("아이디", "user"), ("이름", "name"), ("관서", "office"), ("직무", "duties"), ("상태", "state")):
        table.add_column(spoken(*heading))
    for account in Account.objects.order_by("username"):
        state = spoken("사용", "active") if account.is_active else spoken("정지", "closed")
        table.add_row(account.username, str(account), account.office, ", ".join(account.duties), state)
    console.print(table)


def duties() -> None:
    start_django()
    from gwanmun.platform.access.duties import all_duties

    table = Table(box=None, show_header=False)
    for duty in all_duties():
        table.add_row(duty.code, duty.title(language()))
    console.print(table)


def demonstration() -> None:
    start_django()
    from gwanmun.platform.web.demonstration import accounts

    table = Table(box=None, padding=(0, 2))
    for heading in (("아이디", "user"), ("비밀번호", "password"), ("담당", "post"), ("하는 일", "work")):
        table.add_column(spoken(*heading))
    for account in accounts():
        table.add_row(account.username, account.password, account.post(language()), account.work(language()))
    console.print(table)


def create(username: Username, duty: Duties, office: Office, name_ko: str = "", name_en: str = "") -> None:
    start_django()
    from gwanmun.platform.accounts.service import make_account

    make_account(
        by=operator("account.manage"),
        at=datetime.now(UTC),
        username=username,
        password=_new_password(),
        duties=duty,
        office=office,
        name_ko=name_ko,
        name_en=name_en,
        language=language(),
    )
    say("accounts", spoken(f"{username} 계정을 만들었습니다.", f"{username} can sign in now"), style="green")


def set_password(username: Username) -> None:
    start_django()
    from gwanmun.platform.accounts.service import reset_password

    account = _account(username)
    reset_password(by=operator("account.manage"), at=datetime.now(UTC), account_id=account.id, password=_new_password())
    say(
        "accounts",
        spoken("새 비밀번호를 정했습니다.", "the new password holds; open sessions were closed"),
        style="green",
    )


def _account(username: str) -> "Account":
    from gwanmun.platform.accounts.service import Account

    account = Account.objects.filter(username=username).first()
    if account is None:
        raise CommandFailed(spoken(f"{username} 계정이 없습니다.", f"There is no account {username}."))
    return account


def _new_password() -> str:
    """From GWANMUN_PASSWORD or the first line of standard input for scripts, else asked for twice, unseen."""
    if given := os.environ.get("GWANMUN_PASSWORD"):
        return given
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    return str(typer.prompt(spoken("비밀번호", "Password"), hide_input=True, confirmation_prompt=True))
