"""What `gwanmun run` says while it runs, and the table at the end of its start."""

import os
import subprocess
from collections.abc import Callable

from rich.table import Table

from gwanmun.portals.ops.processes import PROGRAM, Addresses, shared_environment
from gwanmun.portals.ops.speech import console, say, spoken
from gwanmun.portals.ops.supervision.children import ChildSpec

__all__ = ["Announcer", "announce_site"]


class Announcer:
    """Says each event of the supervisor in one line, and calls `complete` once, when everything serves."""

    def __init__(self, complete: Callable[[], None]) -> None:
        self._complete: Callable[[], None] | None = complete

    def ready(self, spec: ChildSpec) -> None:
        say(spec.name, spec.address or spoken("실행 중", "running"), style=spec.style)

    def all_ready(self) -> None:
        if self._complete:
            self._complete()
            self._complete = None

    def died(self, name: str, how: str, again_in: float) -> None:
        say(
            name,
            spoken(
                f"멈췄습니다 ({how}). {again_in:.1f}초 뒤 다시 시작합니다.",
                f"stopped ({how}); starting again in {again_in:.1f} s",
            ),
            style="yellow",
        )

    def stopping(self) -> None:
        say("site", spoken("멈추는 중입니다.", "stopping"), style="yellow")

    def insisting(self, name: str) -> None:
        say(name, spoken("응답이 없어 강제로 끝냅니다.", "does not stop; ended by force"), style="red")


def announce_site(addresses: Addresses) -> None:
    """The addresses and the accounts, once everything serves."""
    where = Table(box=None, show_header=False, padding=(0, 2))
    where.add_row(spoken("화면", "Pages"), addresses.web)
    where.add_row(spoken("운송업자 연계", "Carriers' gateway"), addresses.gateway)
    console.print()
    console.print(where)
    if shared_environment()["GWANMUN_DEMONSTRATION"] == "1":
        console.print()
        # In a process of its own: the supervisor itself carries no Django.
        command, environment = [*PROGRAM, "accounts", "demonstration"], {**os.environ, **shared_environment()}
        subprocess.run(command, env=environment, check=False)  # noqa: S603 - our own command
    console.print()
    console.print(spoken("멈추려면 Ctrl-C", "Ctrl-C stops everything"), style="dim")
