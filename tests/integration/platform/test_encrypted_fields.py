"""Numbers of documents are unreadable in the database, bound to their row, found by a blind index."""

import pytest
from django.core.exceptions import FieldError
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st
from tests.integration.platform.field_models import Paper, Unnumbered

from gwanmun.platform.fields import UnableToDecrypt, blind_index, cipher, reencrypt, rotate_key
from gwanmun.platform.fields.encrypted import Sealed
from gwanmun.platform.keys.ring import UnknownKey

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def _table(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), connection.schema_editor() as editor:
        editor.create_model(Paper)
    yield
    with django_db_blocker.unblock(), connection.schema_editor() as editor:
        editor.delete_model(Paper)


@pytest.fixture(autouse=True)
def _own_keys(settings, tmp_path):
    settings.KEYS = tmp_path
    _forget()
    yield
    _forget()


def _forget():
    cipher._current.cache_clear()
    cipher._cipher.cache_clear()


def _stored(paper: Paper, column: str = "number") -> bytes:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {column} FROM accounts_paper WHERE id = %s", [paper.pk])  # noqa: S608
        return bytes(cursor.fetchone()[0])


def _store(paper: Paper, value: bytes, column: str = "number") -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE accounts_paper SET {column} = %s WHERE id = %s", [value, paper.pk])  # noqa: S608


@pytest.mark.parametrize("text", ["M12345678", "", "한글 여권", "900101-5123456"])
def test_a_value_is_read_as_written_and_stored_unreadable(text):
    paper = Paper.objects.create(number=text)
    assert paper.number == text
    assert Paper.objects.get(pk=paper.pk).number == text
    stored = _stored(paper)
    assert len(stored) == 29 + len(text.encode())
    assert not text or text.encode() not in stored


def test_nothing_stays_nothing():
    paper = Paper.objects.create(number="1", note=None)
    assert Paper.objects.get(note__isnull=True).note is None
    assert Paper.objects.defer("note").get(pk=paper.pk).note is None


def test_equal_texts_are_stored_differently():
    assert _stored(Paper.objects.create(number="A1")) != _stored(Paper.objects.create(number="A1"))


def test_rows_written_in_bulk_and_deferred_columns_are_read():
    Paper.objects.bulk_create([Paper(number="A1"), Paper(number="A2")])
    assert [paper.number for paper in Paper.objects.defer("number").order_by("pk")] == ["A1", "A2"]


def test_a_value_copied_to_another_row_does_not_open():
    mine, other = Paper.objects.create(number="A1"), Paper.objects.create(number="A2")
    _store(mine, _stored(other))
    with pytest.raises(UnableToDecrypt, match="altered or moved"):
        _ = Paper.objects.get(pk=mine.pk).number


def test_a_value_copied_to_another_column_does_not_open():
    paper = Paper.objects.create(number="A1")
    _store(paper, _stored(paper), "note")
    with pytest.raises(UnableToDecrypt):
        _ = Paper.objects.get(pk=paper.pk).note


@pytest.mark.parametrize("place", [1, 14, -1])
def test_an_altered_value_does_not_open(place):
    paper = Paper.objects.create(number="A1")
    stored = bytearray(_stored(paper))
    stored[place] ^= 1
    _store(paper, bytes(stored))
    with pytest.raises(UnableToDecrypt):
        _ = Paper.objects.get(pk=paper.pk).number


def test_a_value_cut_to_nothing_does_not_open():
    paper = Paper.objects.create(number="A1")
    _store(paper, b"")
    with pytest.raises(UnableToDecrypt):
        _ = Paper.objects.get(pk=paper.pk).number


def test_a_value_cannot_be_written_without_its_row():
    paper = Paper.objects.create(number="A1")
    with pytest.raises(TypeError, match="save the row"):
        Paper.objects.update(number="B1")
    paper.number = "B1"
    with pytest.raises(TypeError, match="save the row"):
        Paper.objects.bulk_update([paper], ["number"])


def test_a_value_cannot_be_searched_in_clear():
    with pytest.raises(FieldError, match="exact"):
        Paper.objects.filter(number="A1")


def test_values_without_rows_stay_sealed_and_show_nothing():
    Paper.objects.create(number="A1")
    (sealed,) = Paper.objects.values_list("number", flat=True)
    assert isinstance(sealed, Sealed)
    assert repr(sealed) == str(sealed) == "<sealed>"


def test_a_model_whose_key_comes_from_the_database_is_refused():
    assert [problem.id for problem in Unnumbered.check()] == ["fields.E900"]
    assert Paper.check() == []


def test_after_rotation_old_values_open_and_new_ones_use_the_new_key():
    old = Paper.objects.create(number="A1", note="n")
    assert rotate_key() == 2
    new = Paper.objects.create(number="A2")
    assert (_stored(old)[0], _stored(new)[0]) == (1, 2)
    assert Paper.objects.get(pk=old.pk).number == "A1"
    assert reencrypt(Paper) == 2
    assert (_stored(old)[0], _stored(old, "note")[0]) == (2, 2)
    assert Paper.objects.get(pk=old.pk).number == "A1"


def test_a_lost_key_is_named(settings):
    paper = Paper.objects.create(number="A1")
    (settings.KEYS / "fields.1").unlink()
    _forget()
    with pytest.raises(UnknownKey, match=r"fields\.1"):
        _ = Paper.objects.get(pk=paper.pk).number


def test_a_row_is_found_by_its_blind_index_however_the_number_was_typed():
    paper = Paper.objects.create(number="M1234 5678", number_index=blind_index("M1234 5678", "passport"))
    for typed in ("m12345678", "M12345678<", " M-1234-5678 ", "Ｍ１２３４５６７８"):
        assert Paper.objects.get(number_index=blind_index(typed, "passport")) == paper
    assert not Paper.objects.filter(number_index=blind_index("M12345678", "registration")).exists()
    assert not Paper.objects.filter(number_index=blind_index("M12345679", "passport")).exists()


@pytest.mark.parametrize("text", ["", " ", "<<<"])
def test_nothing_has_no_index(text):
    with pytest.raises(ValueError, match="Nothing to index"):
        blind_index(text, "passport")


@given(st.text(min_size=1, max_size=30), st.binary(max_size=20))
def test_every_text_comes_back(text, place):
    if text.encode("utf-8", "replace").decode() == text:
        assert cipher.open_sealed(cipher.seal_text(text, place), place) == text
