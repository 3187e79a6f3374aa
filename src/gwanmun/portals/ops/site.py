"""`gwanmun run`: a whole site on one machine, from the database to the live traffic."""

import contextlib
import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

from gwanmun.platform.database.embedded import EmbeddedServer, UnableToStartDatabase
from gwanmun.portals.ops.announcements import Announcer, announce_site
from gwanmun.portals.ops.django_setup import PROJECT, VAR
from gwanmun.portals.ops.failures import CommandFailed, Exit, explained, not_writable, storage_full, too_little_space
from gwanmun.portals.ops.processes import PROGRAM, Addresses, children_of, shared_environment
from gwanmun.portals.ops.speech import say, spoken
from gwanmun.portals.ops.supervision.children import MARK, end_with_parent
from gwanmun.portals.ops.supervision.leftovers import end_leftovers
from gwanmun.portals.ops.supervision.lock import AlreadyRunning, only_one
from gwanmun.portals.ops.supervision.ports import holder_of, is_free
from gwanmun.portals.ops.supervision.supervisor import Service, Supervisor

__all__ = ["Addresses", "run_site"]

_LEAST_SPACE = 500 * 2**20  # bytes: less would not hold the first nation and its journal


def run_site(addresses: Addresses, *, people: int, days: int, speed: float | None) -> None:
    """Runs until it is told to stop. `people` and `days` size the nation of the first run; `speed` is its traffic's.

    Raises:
        CommandFailed: already running, a port taken, no space, or no database; the sentence says what to do.
    """
    _check_storage(VAR)
    with _alone(addresses), _stop_on_sigterm():
        if ended := end_leftovers(str(VAR)):
            say(
                "site",
                spoken(f"지난 실행의 프로세스 {ended}개를 끝냈습니다.", f"ended {ended} processes of an earlier run"),
                style="yellow",
            )
        for variable, port in (("WEB_PORT", addresses.web_port), ("GATEWAY_PORT", addresses.gateway_port)):
            _check_port(addresses.host, port, variable)
        with _database() as services:
            _prepare(people, days)
            supervisor = Supervisor(
                children_of(addresses, VAR, speed),
                mark=str(VAR),
                listener=Announcer(lambda: announce_site(addresses)),
                services=services,
            )
            supervisor.run()
    say("site", spoken("모두 멈췄습니다.", "all stopped"), style="green")


def _check_storage(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / ".writable"
        probe.write_bytes(b"?")
        probe.unlink()
    except OSError as problem:
        raise explained(problem) or not_writable(str(folder)) from problem
    if shutil.disk_usage(folder).free < _LEAST_SPACE:
        raise too_little_space(str(folder), _LEAST_SPACE)


@contextlib.contextmanager
def _alone(addresses: Addresses) -> Iterator[None]:
    try:
        with only_one(VAR / "run" / "site.lock", web=addresses.web, gateway=addresses.gateway):
            yield
    except AlreadyRunning as problem:
        at = f"{problem.site.web} (process {problem.site.pid})" if problem.site else ""
        raise CommandFailed(
            spoken(f"이미 실행 중입니다: {at}", f"It is already running: {at}"), Exit.ALREADY_RUNNING
        ) from problem


def _check_port(host: str, port: int, variable: str) -> None:
    if is_free(host, port):
        return
    holder = holder_of(port) or spoken("다른 프로그램", "another program")
    other = port + 10
    raise CommandFailed(
        spoken(
            f"{port}번 포트는 {holder}이(가) 쓰고 있습니다. 다른 포트로: make run {variable}={other}",
            f"Port {port} is taken by {holder}. Choose another: make run {variable}={other}",
        ),
        Exit.PORT_TAKEN,
    )


@contextlib.contextmanager
def _database() -> Iterator[list[Service]]:
    """The embedded server for the block; nothing to start where DATABASE_URL names a server."""
    if os.environ.get("DATABASE_URL"):
        say("database", spoken("DATABASE_URL의 서버를 씁니다.", "the server of DATABASE_URL"), style="green")
        yield []
        return
    server = EmbeddedServer(VAR / "postgres")
    _start(server)
    try:
        yield [Service("database", server.is_running, lambda: _start(server))]
    finally:
        server.stop()


def _start(server: EmbeddedServer) -> None:
    try:
        server.start()
        server.create_database()
    except UnableToStartDatabase as problem:
        if "No space left" in str(problem):
            raise storage_full() from problem
        raise CommandFailed(str(problem), Exit.DATABASE) from problem
    say(
        "database", spoken("PostgreSQL 실행 중", f"PostgreSQL is running, data in {_short(server.data)}"), style="green"
    )


def _prepare(people: int, days: int) -> None:
    """In a process of its own: it needs all of Django, the supervisor needs none of it."""
    code = subprocess.run(  # noqa: S603 - our own command
        [*PROGRAM, "prepare", "--people", str(people), "--days", str(days)],
        env={**os.environ, **shared_environment(), MARK: str(VAR)},
        preexec_fn=end_with_parent,
        check=False,
    ).returncode
    if code:
        raise CommandFailed(
            spoken("준비하지 못했습니다. 원인은 위에 있습니다.", "The preparation failed; the reason is above."),
            Exit(code) if code in set(Exit) else Exit.REFUSED,
        )


@contextlib.contextmanager
def _stop_on_sigterm() -> Iterator[None]:
    """Until the supervisor takes over, SIGTERM ends the run as Ctrl-C does."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _short(path: Path) -> str:
    return str(path.relative_to(PROJECT)) if path.is_relative_to(PROJECT) else str(path)
