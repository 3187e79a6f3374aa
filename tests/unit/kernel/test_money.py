"""Money stays exact and within its currency."""

import operator
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwanmun.kernel.money import Money, decimals

amounts = st.builds(Money, st.integers(-(10**15), 10**15), st.sampled_from(["KRW", "USD", "KWD"]))


@given(amounts)
def test_an_amount_reads_back_as_itself(money):
    assert Money.of(money.amount, money.currency) == money


@given(st.integers(), st.integers())
def test_sums_are_exact(one, other):
    assert (Money(one) + Money(other)) - Money(other) == Money(one)
    assert Money(one) * 3 == Money(one) + Money(one) + Money(one)


@pytest.mark.parametrize(
    ("money", "korean", "english"),
    [
        (Money(60_000), "60,000원", "KRW 60,000"),
        (Money(0), "0원", "KRW 0"),
        (Money.of("-1250.5", "USD"), "USD -1,250.50", "USD -1,250.50"),
        (Money.of("1.234", "KWD"), "KWD 1.234", "KWD 1.234"),
    ],
)
def test_amounts_are_written_for_their_readers(money, korean, english):
    assert (money.display("ko"), money.display("en"), str(money)) == (korean, english, english)


def test_a_sorted_fee_list():
    assert sorted([Money(60_000), Money(10_000), Money(200_000)]) == [Money(10_000), Money(60_000), Money(200_000)]
    assert Money(5) >= Money(5) <= Money(6) > Money(5)


@pytest.mark.parametrize("meet", [operator.add, operator.sub, operator.lt, operator.le, operator.gt, operator.ge])
def test_currencies_do_not_meet(meet):
    with pytest.raises(ValueError, match="KRW and USD"):
        meet(Money(1), Money(1, "USD"))


@pytest.mark.parametrize(
    ("amount", "currency"), [("1.5", "KRW"), ("1.234", "USD"), ("ten", "KRW"), ("NaN", "KRW"), ("Infinity", "USD")]
)
def test_what_is_no_amount_is_refused(amount, currency):
    with pytest.raises(ValueError, match=r"decimals|amount"):
        Money.of(amount, currency)


@pytest.mark.parametrize("currency", ["won", "KR", "", "원원원", "12A"])
def test_what_is_no_currency_is_refused(currency):
    with pytest.raises(ValueError, match="ISO 4217"):
        Money(1, currency)


def test_decimals_follow_the_currency():
    assert (decimals("KRW"), decimals("USD"), decimals("JOD")) == (0, 2, 3)
    assert Money.of(3, "USD").amount == Decimal("3.00")
