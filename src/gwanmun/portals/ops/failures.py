"""What an operator is told when a command cannot do its work, and the exit code that a script can act on."""

import errno
from enum import IntEnum

import psycopg

from gwanmun.portals.ops.speech import spoken

__all__ = ["CommandFailed", "Exit", "explained"]

_FULL = {errno.ENOSPC, errno.EDQUOT}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


class Exit(IntEnum):
    """Exit codes of the command. 2 is kept for wrong usage."""

    REFUSED = 1
    ALREADY_RUNNING = 3
    PORT_TAKEN = 4
    STORAGE = 5
    DATABASE = 6
    ALTERED = 7
    INTERRUPTED = 130


class CommandFailed(Exception):
    """The command stops with `sentence` and exit code `code`."""

    def __init__(self, sentence: str, code: Exit = Exit.REFUSED) -> None:
        super().__init__(sentence)
        self.code = code


def explained(problem: BaseException) -> CommandFailed | None:
    """The sentence for a failure of the surroundings (storage, rights, database), or None when it is none of these."""
    for cause in _chain(problem):
        if isinstance(cause, CommandFailed):
            return cause
        if isinstance(cause, psycopg.errors.DiskFull) or (isinstance(cause, OSError) and cause.errno in _FULL):
            return storage_full()
        if isinstance(cause, OSError) and cause.errno in _FORBIDDEN:
            return not_writable(str(cause.filename or cause))
        if isinstance(cause, psycopg.OperationalError):
            return database_unreachable(str(cause).strip().splitlines()[0])
    return None


def storage_full() -> CommandFailed:
    """The disk is full."""
    return CommandFailed(
        spoken(
            "디스크가 가득 찼습니다. 공간을 비운 뒤 다시 실행하면 이어서 합니다. 저장된 자료는 안전합니다.",
            "The disk is full. Free some space and run it again: it goes on from here, and what was stored is safe.",
        ),
        Exit.STORAGE,
    )


def too_little_space(folder: str, least: int) -> CommandFailed:
    """Less than `least` bytes are free before anything was started."""
    room = f"{least / 2**20:.0f} MB"
    return CommandFailed(
        spoken(
            f"{folder}에 남은 공간이 {room}보다 적습니다. 비우거나 GWANMUN_VAR로 다른 폴더를 지정하십시오.",
            f"Less than {room} are free in {folder}. Free some space, or name another folder with GWANMUN_VAR.",
        ),
        Exit.STORAGE,
    )


def not_writable(path: str) -> CommandFailed:
    """A folder or file belongs to somebody else, or the file system is read-only."""
    return CommandFailed(
        spoken(
            f"쓸 수 없습니다: {path}. 소유자를 바꾸거나 GWANMUN_VAR로 다른 폴더를 지정하십시오.",
            f"Not writable: {path}. Change its owner, or name another folder with GWANMUN_VAR.",
        ),
        Exit.STORAGE,
    )


def database_unreachable(reason: str) -> CommandFailed:
    """No answer from PostgreSQL."""
    return CommandFailed(
        spoken(
            f"데이터베이스에 연결할 수 없습니다. `make run`으로 시작하거나 DATABASE_URL을 확인하십시오. ({reason})",
            f"The database does not answer. Start it with `make run`, or check DATABASE_URL. ({reason})",
        ),
        Exit.DATABASE,
    )


def _chain(problem: BaseException | None) -> list[BaseException]:
    chain: list[BaseException] = []
    while problem is not None and problem not in chain:
        chain.append(problem)
        problem = problem.__cause__ or problem.__context__
    return chain
