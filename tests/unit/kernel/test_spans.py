"""Statutory lengths keep their unit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwanmun.kernel.spans import Span, Unit


@given(st.builds(Span, st.integers(1, 999), st.sampled_from(Unit)))
def test_text_and_value_are_the_same(span):
    assert Span.parse(str(span)) == span


@pytest.mark.parametrize(
    ("text", "korean", "english"),
    [
        ("1D", "1일", "1 day"), ("90D", "90일", "90 days"), ("6M", "6개월", "6 months"), ("1Y", "1년", "1 year"),
        ("72H", "72시간", "72 hours"), ("10WD", "10근무일", "10 working days"), (" 3m ", "3개월", "3 months"),
    ],
)  # fmt: skip
def test_lengths_are_read_and_written(text, korean, english):
    span = Span.parse(text)
    assert (span.display("ko"), span.display("en")) == (korean, english)


@pytest.mark.parametrize("text", ["", "0D", "-1D", "3", "3W", "three months", "1.5Y"])
def test_what_is_no_length_is_refused(text):
    with pytest.raises(ValueError, match="not a length"):
        Span.parse(text)


def test_a_length_is_at_least_one_unit():
    with pytest.raises(ValueError, match="one unit or more"):
        Span(0, Unit.DAY)
