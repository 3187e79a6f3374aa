"""Shares of the commonest name words among travellers of the world, as a prior before a list's own frequencies.

Rounded parts of ten thousand from published census and registry ranks; what is not here counts as one in 2^14.
"""

from functools import cache
from importlib.resources import files

__all__ = ["common_share"]

_RARE = 2.0**-14


@cache
def _shares() -> dict[str, float]:
    text = files("gwanmun.engines.screening").joinpath("data/common_words.csv").read_text(encoding="utf-8")
    rows = (line.split(",") for line in text.splitlines()[1:])
    return {word: int(share) / 10_000 for share, words in rows for word in words.split()}


def common_share(word: str) -> float:
    """The share of people with `word` in their name, 0 to 1."""
    return _shares().get(word, _RARE)
