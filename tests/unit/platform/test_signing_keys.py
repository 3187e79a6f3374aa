"""Signing keys come from the ring; their certificate lies beside them and must fit."""

import shutil
from datetime import UTC, datetime

import pytest

from gwanmun.platform.keys.certificates import certificate_chain
from gwanmun.platform.keys.ring import KeyRing
from gwanmun.platform.keys.signing import public_signing_keys, signing_key

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)


@pytest.fixture
def ring(tmp_path) -> KeyRing:
    ring = KeyRing(tmp_path, "letters")
    ring.current()
    return ring


def test_a_number_names_the_same_key_for_ever(ring):
    numbers = signing_key(ring, 1).private_numbers()
    ring.add()
    assert signing_key(ring, 1).private_numbers() == numbers
    assert public_signing_keys(ring) == {n: signing_key(ring, n).public_key() for n in (1, 2)}


def test_the_certificate_is_made_once_and_is_valid_at_once(ring):
    (made,) = certificate_chain(ring, 1, common_name="Demonstration", at=NOW)
    assert certificate_chain(ring, 1, common_name="Other", at=NOW) == [made]
    assert made.not_valid_before_utc < NOW < made.not_valid_after_utc
    assert made.subject.rfc4514_string() == "CN=Demonstration"
    assert ring.numbers() == [1]


def test_a_certificate_of_another_key_is_refused(ring, tmp_path):
    ring.add()
    certificate_chain(ring, 1, common_name="Demonstration", at=NOW)
    shutil.copy(tmp_path / "letters.1.crt", tmp_path / "letters.2.crt")
    with pytest.raises(ValueError, match=r"letters\.2\.crt belongs to another key"):
        certificate_chain(ring, 2, common_name="Demonstration", at=NOW)
