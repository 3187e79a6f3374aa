"""A failure of the surroundings becomes one sentence and an exit code; a fault of the program stays a fault."""

import errno

import psycopg
import pytest

from gwanmun.portals.ops.failures import CommandFailed, Exit, explained


@pytest.fixture(autouse=True)
def english(monkeypatch):
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.mark.parametrize(
    ("problem", "code", "words"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), Exit.STORAGE, "Free some space"),
        (psycopg.errors.DiskFull("could not extend file"), Exit.STORAGE, "Free some space"),
        (PermissionError(errno.EACCES, "denied", "/srv/var"), Exit.STORAGE, "/srv/var"),
        (OSError(errno.EROFS, "read-only", "/srv/var"), Exit.STORAGE, "GWANMUN_VAR"),
        (psycopg.OperationalError("connection refused\nmore"), Exit.DATABASE, "(connection refused)"),
        (CommandFailed("Enough.", Exit.PORT_TAKEN), Exit.PORT_TAKEN, "Enough."),
    ],
)
def test_each_has_its_sentence_and_code(problem, code, words):
    failure = explained(problem)
    assert failure is not None
    assert failure.code is code
    assert words in str(failure)


def test_the_cause_behind_a_wrapped_error_is_found():
    wrapped = RuntimeError("wrapped")
    wrapped.__cause__ = psycopg.errors.DiskFull("full")
    failure = explained(wrapped)
    assert failure is not None
    assert failure.code is Exit.STORAGE


def test_a_fault_of_the_program_is_not_explained_away():
    assert explained(KeyError("x")) is None


def test_the_sentence_is_korean_in_a_korean_terminal(monkeypatch):
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    assert "디스크가 가득" in str(explained(OSError(errno.ENOSPC, "full")))
