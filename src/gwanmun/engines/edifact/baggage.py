"""Bag tags in FTX+BAG: "tag" or "tag:n", where n tags run on from the first."""

import re

__all__ = ["tags_of"]

_MOST_BAGS = 99  # of one person; a larger number is counted but not spelled out
_ENDS_IN_NUMBER = re.compile(r"(.*?)(\d{1,12})$")


def tags_of(texts: list[str]) -> tuple[list[str], int]:
    """The tags that `texts` (the components of C108) stand for, and the count that the sender states, else 0."""
    tags: list[str] = []
    stated = 0
    for text in texts:
        if tags and text.isascii() and text.isdigit() and len(text) <= 3:
            stated = int(text)
            if stated <= _MOST_BAGS:
                tags.extend(_following(tags[-1], stated - 1))
        elif text.upper() != "NULL":
            tags.append(text.upper())
    return tags, stated


def _following(tag: str, count: int) -> list[str]:
    match = _ENDS_IN_NUMBER.fullmatch(tag)
    if not match:
        return []
    prefix, digits = match.groups()
    return [f"{prefix}{int(digits) + step:0{len(digits)}d}" for step in range(1, count + 1)]
