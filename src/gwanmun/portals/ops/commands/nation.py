"""The synthetic nation: found it, let days pass, and keep its traffic running."""

from datetime import UTC, datetime
from typing import Annotated

import typer

from gwanmun.portals.ops.django_setup import VAR, start_django
from gwanmun.portals.ops.failures import CommandFailed
from gwanmun.portals.ops.speech import say, spoken

__all__ = ["register"]

People = Annotated[int, typer.Option(envvar="PEOPLE", min=1, help=spoken("인구", "number of people"))]
Days = Annotated[int, typer.Option(envvar="DAYS", min=0, help=spoken("지나간 날 수", "days of history"))]
Speed = Annotated[
    float | None,
    typer.Option(envvar="SPEED", min=0, help=spoken("초당 전문 수, 0은 멈춤", "messages a second; 0 pauses")),
]
Gateway = Annotated[str, typer.Option(envvar="GATEWAY_URL", help=spoken("연계 서버 주소", "address of the gateway"))]


def register(app: typer.Typer) -> None:
    """Adds `synth` and `traffic`."""
    app.command(help=spoken("가상의 국가를 만듭니다.", "Found a synthetic nation; no real person is in it."))(synth)
    app.command(
        help=spoken("운송업자의 전문을 보내고 심사대를 움직입니다. 이미 실행 중이면 속도만 바꿉니다.",
                    "Send carriers' messages and clear arrivals. When it runs already, only its speed is changed.")
    )(traffic)  # fmt: skip


def synth(people: People = 5000, days: Days = 1) -> None:
    start_django()
    from gwanmun.portals.ops.nation import found

    found(people=people, days=days)


def traffic(speed: Speed = None, gateway: Gateway = "http://127.0.0.1:8001") -> None:
    start_django()
    from gwanmun.portals.ops.supervision.lock import AlreadyRunning, only_one
    from gwanmun.portals.ops.traffic import run_traffic
    from gwanmun.synthetic.service import Nation, set_speed

    nation = Nation.objects.first()
    if nation is None:
        raise CommandFailed(
            spoken("국가가 없습니다: gwanmun synth", "There is no nation yet. Found one: gwanmun synth")
        )
    if speed is not None:
        set_speed(speed)
    try:
        with only_one(VAR / "run" / "traffic.lock", web="", gateway=gateway):
            run_traffic(nation, gateway, now=lambda: datetime.now(UTC))
    except AlreadyRunning:
        if speed is None:
            raise CommandFailed(spoken("이미 실행 중입니다.", "It is already running.")) from None
        say(
            "traffic",
            spoken(f"속도: 초당 전문 {speed:g}건", f"speed is now {speed:g} messages a second"),
            style="green",
        )
