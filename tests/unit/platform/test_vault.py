"""Files at rest are encrypted, each bound to its own key."""

import shutil

import pytest

from gwanmun.platform.vault import FileAltered, FileMissing, fetch_file, remove_file, store_file


def files(settings) -> list:
    return sorted(path for path in settings.VAULT.rglob("*") if path.is_file())


def test_a_file_comes_back_and_is_unreadable_on_disk(settings) -> None:
    key = store_file(b"secret content")
    (path,) = files(settings)
    assert fetch_file(key) == b"secret content"
    assert b"secret" not in path.read_bytes()
    assert path.stat().st_mode & 0o077 == 0


def test_a_file_under_another_key_does_not_open(settings) -> None:
    key, other = store_file(b"a"), store_file(b"b")
    by_name = {path.name: path for path in files(settings)}
    shutil.copy(by_name[key], by_name[other])
    with pytest.raises(FileAltered):
        fetch_file(other)


def test_a_lost_or_removed_file_is_missing() -> None:
    key = store_file(b"a")
    remove_file(key)
    remove_file(key)
    with pytest.raises(FileMissing, match="backup"):
        fetch_file(key)
