"""Amounts of money in minor units of one currency. Rounding is a rule of law and stays outside."""

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Self

__all__ = ["Money", "decimals"]

_CODE = re.compile(r"[A-Z]{3}")
_DEFAULT_DECIMALS = 2
# ISO 4217: digits after the point, where they are not two.
_OTHER_DECIMALS = {
    0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF",
    3: "BHD IQD JOD KWD LYD OMR TND",
    4: "CLF UYW",
}
_DECIMALS = {code: digits for digits, codes in _OTHER_DECIMALS.items() for code in codes.split()}


def decimals(currency: str) -> int:
    """Digits after the point of an ISO 4217 currency: 0 for KRW, 2 for USD."""
    return _DECIMALS.get(currency, _DEFAULT_DECIMALS)


@dataclass(frozen=True, slots=True)
class Money:
    """`minor` units (won, cents) of an ISO 4217 `currency`. Amounts meet only within one currency.

    Raises:
        ValueError: the currency is not three capital letters, or two currencies meet in a sum or comparison.
    """

    minor: int
    currency: str = "KRW"

    def __post_init__(self) -> None:
        if not _CODE.fullmatch(self.currency):
            raise ValueError(f"not an ISO 4217 currency code such as KRW: {self.currency!r}")

    @classmethod
    def of(cls, amount: str | Decimal | int, currency: str = "KRW") -> Self:
        """Reads a decimal amount ("12.50"); raises ValueError when it is no number or has too many decimals."""
        try:
            minor = Decimal(amount).scaleb(decimals(currency))
        except InvalidOperation:
            raise ValueError(f"not an amount of money: {amount!r}") from None
        if not minor.is_finite() or minor != minor.to_integral_value():
            raise ValueError(f"{currency} has {decimals(currency)} decimals: {amount!r}")
        return cls(int(minor), currency)

    @property
    def amount(self) -> Decimal:
        """The amount in whole units of the currency."""
        return Decimal(self.minor).scaleb(-decimals(self.currency))

    def __add__(self, other: "Money") -> "Money":
        return Money(self.minor + self._same(other), self.currency)

    def __sub__(self, other: "Money") -> "Money":
        return Money(self.minor - self._same(other), self.currency)

    def __mul__(self, times: int) -> "Money":
        return Money(self.minor * times, self.currency)

    def __lt__(self, other: "Money") -> bool:
        return self.minor < self._same(other)

    def __le__(self, other: "Money") -> bool:
        return self.minor <= self._same(other)

    def __gt__(self, other: "Money") -> bool:
        return self.minor > self._same(other)

    def __ge__(self, other: "Money") -> bool:
        return self.minor >= self._same(other)

    def display(self, language: str) -> str:
        """ "60,000원" in Korean, "KRW 60,000" in English; other currencies with their code in both."""
        figures = f"{self.amount:,.{decimals(self.currency)}f}"
        return f"{figures}원" if (language, self.currency) == ("ko", "KRW") else f"{self.currency} {figures}"

    def __str__(self) -> str:
        return self.display("en")

    def _same(self, other: "Money") -> int:
        if other.currency != self.currency:
            raise ValueError(f"{self.currency} and {other.currency} do not add up or compare")
        return other.minor
