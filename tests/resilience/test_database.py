"""The embedded PostgreSQL is killed in every way we know; what was committed is there afterwards."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from gwanmun.platform.database.embedded import EmbeddedServer, UnableToStartDatabase

BUSY = (
    "import psycopg, sys; psycopg.connect(sys.argv[1]).execute('SELECT count(*) FROM generate_series(1, 10000000000)')"
)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[EmbeddedServer]:
    server = EmbeddedServer(tmp_path / "postgres")
    server.start()
    server.create_database()
    yield server
    server.stop()


def kill(server: EmbeddedServer) -> None:
    os.kill(int((server.data / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)
    while server.is_running():
        os.sched_yield()


def test_what_was_committed_survives_and_what_was_open_is_undone(server):
    with psycopg.connect(server.url()) as keeps:
        keeps.execute("CREATE TABLE answer (reference text)")
        keeps.execute("INSERT INTO answer VALUES ('committed')")
    open_transaction = psycopg.connect(server.url())
    open_transaction.execute("INSERT INTO answer VALUES ('open')")
    kill(server)
    open_transaction.close()
    server.start()
    with psycopg.connect(server.url()) as again:
        assert again.execute("SELECT reference FROM answer").fetchall() == [("committed",)]


@pytest.fixture
def busy(server) -> Iterator["subprocess.Popen[bytes]"]:
    """A client whose query computes for hours without looking around."""
    process = subprocess.Popen([sys.executable, "-c", BUSY, server.url()], stderr=subprocess.DEVNULL)
    yield process
    process.kill()
    process.wait()


def test_a_query_that_runs_on_alone_does_not_hinder_the_next_start(server, busy):
    running = "SELECT 1 FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'SELECT count%'"
    with psycopg.connect(server.url(), autocommit=True) as watch:
        while not watch.execute(running).fetchone():
            assert busy.poll() is None
            watch.execute("SELECT pg_sleep(0.01)")
    kill(server)
    server.start()
    assert server.is_running()
    assert busy.wait(120) != 0


def test_a_number_given_to_another_process_is_not_taken_for_the_server(server):
    server.stop()
    (server.data / "postmaster.pid").write_text(f"{os.getpid()}\n{server.data}\n")
    assert not server.is_running()
    server.start()
    assert server.is_running()


def test_an_interrupted_first_start_begins_anew(tmp_path):
    server = EmbeddedServer(tmp_path / "postgres")
    (server.data / "base").mkdir(parents=True)
    (server.data / "base" / "half-written").touch()
    server.start()
    assert server.is_running()
    server.stop()


def test_a_full_disk_is_said_and_the_next_start_recovers(tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["/usr/bin/mount", "-t", "tmpfs", "-o", "size=60m", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("a small disk can only be mounted as root")
    with unmounted_afterwards(disk):
        server = EmbeddedServer(disk / "postgres")
        (disk / "filling").write_bytes(b"0" * 40 * 2**20)
        with pytest.raises(UnableToStartDatabase, match="No space left on device"):
            server.start()
        (disk / "filling").unlink()
        server.start()
        server.create_database()
        server.stop()


@contextlib.contextmanager
def unmounted_afterwards(disk: Path) -> Iterator[None]:
    try:
        yield
    finally:
        subprocess.run(["/usr/bin/umount", "--lazy", str(disk)], check=False)
        shutil.rmtree(disk, ignore_errors=True)
