"""Facts written as JSON: equal facts, equal bytes."""

import enum
import json
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwanmun.kernel.refusals import LegalBasis
from gwanmun.platform.audit.canonical import canonical_bytes, plain


class Answer(enum.StrEnum):
    BOARD = "board"


def test_values_of_the_domain_become_text():
    facts = {
        "id": UUID(int=7),
        "on": date(2026, 11, 24),
        "at": datetime(2026, 11, 24, 9, tzinfo=timezone(timedelta(hours=9))),
        "fee": Decimal("1.50"),
        "answer": Answer.BOARD,
        "basis": LegalBasis("immigration_act", "Art. 12"),
        "kinds": {"b", "a"},
    }
    assert plain(facts) == {
        "id": "00000000-0000-0000-0000-000000000007",
        "on": "2026-11-24",
        "at": "2026-11-24T00:00:00.000000+00:00",
        "fee": "1.50",
        "answer": "board",
        "basis": {"instrument": "immigration_act", "article": "Art. 12"},
        "kinds": ["a", "b"],
    }


def test_characters_that_the_database_cannot_hold_stay_visible():
    assert plain("A\0B\ud800") == "A\u2400B\\ud800"


@pytest.mark.parametrize("value", [float("nan"), float("inf"), object(), datetime(2026, 1, 1), b"bytes"])  # noqa: DTZ001
def test_what_has_no_meaning_later_is_refused(value):
    with pytest.raises((TypeError, ValueError), match=r"cannot hold|time zone"):
        plain({"value": value})


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(values)
def test_order_of_keys_and_a_second_writing_change_nothing(value):
    once = canonical_bytes(plain(value))
    assert canonical_bytes(plain(json.loads(once))) == once
