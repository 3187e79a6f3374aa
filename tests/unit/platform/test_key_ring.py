"""Numbered keys: old ones keep opening, the newest one closes."""

import pytest

from gwanmun.platform.keys.ring import KeyRing, UnknownKey


def test_rotation_adds_a_key_and_keeps_the_old_one(tmp_path):
    ring = KeyRing(tmp_path, "fields")
    first = ring.key(ring.current())
    assert ring.add() == 2
    assert (ring.current(), len(ring.key(2)), ring.key(1)) == (2, 32, first)
    assert ring.key(2) != first


def test_rings_do_not_share_keys_even_when_files_are_copied(tmp_path):
    fields, seals = KeyRing(tmp_path, "fields"), KeyRing(tmp_path, "seals")
    fields.current()
    (tmp_path / "seals.1").write_text((tmp_path / "fields.1").read_text())
    assert fields.key(1) != seals.key(1)


def test_a_lost_key_file_is_named(tmp_path):
    with pytest.raises(UnknownKey, match=r"fields\.4 is missing"):
        KeyRing(tmp_path, "fields").key(4)


def test_key_files_are_readable_by_the_service_alone(tmp_path):
    KeyRing(tmp_path, "fields").current()
    assert (tmp_path / "fields.1").stat().st_mode & 0o077 == 0
