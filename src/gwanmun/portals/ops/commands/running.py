"""Commands that bring the system up: `run`, and the parts that a real server starts one by one."""

from typing import Annotated

import typer

from gwanmun.portals.ops.commands.nation import Days, People, Speed
from gwanmun.portals.ops.django_setup import start_django
from gwanmun.portals.ops.speech import spoken

__all__ = ["register"]

Host = Annotated[str, typer.Option(envvar="HOST", help=spoken("열 주소", "address to listen on"))]
WebPort = Annotated[int, typer.Option(envvar="WEB_PORT", help=spoken("화면 포트", "port of the pages"))]
GatewayPort = Annotated[
    int, typer.Option(envvar="GATEWAY_PORT", help=spoken("운송업자 연계 포트", "port for carriers"))
]


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command(help=spoken("모든 것을 시작합니다. 멈추려면 Ctrl-C.", "Start everything. Ctrl-C stops it."))(run)
    app.command(
        help=spoken("준비만 합니다: 구조, 법령 자료, 파일, 국가", "Prepare only: structure, law, files, nation")
    )(prepare)
    app.command(help=spoken("데이터베이스 구조를 최신으로 바꿉니다.", "Bring the database to the present structure."))(
        migrate
    )
    app.command(help=spoken("작업 처리기를 실행합니다.", "Run a worker for jobs."))(worker)


def run(
    host: Host = "127.0.0.1",
    web_port: WebPort = 8000,
    gateway_port: GatewayPort = 8001,
    people: People = 5000,
    days: Days = 1,
    speed: Speed = None,
) -> None:
    from gwanmun.portals.ops.site import Addresses, run_site

    run_site(Addresses(host, web_port, gateway_port), people=people, days=days, speed=speed)


def prepare(people: People = 5000, days: Days = 1) -> None:
    start_django()
    from gwanmun.portals.ops import preparation

    preparation.prepare(people=people, days=days)


def migrate() -> None:
    start_django()
    from gwanmun.portals.ops import preparation

    preparation.migrate()


def worker(concurrency: Annotated[int, typer.Option(help=spoken("동시 작업 수", "jobs at a time"))] = 4) -> None:
    start_django()
    from gwanmun.platform.jobs.service import run_worker

    run_worker(concurrency=concurrency)
