"""Codes of statuses of stay: the parent ("C-3") is law, the sub-code ("C-3-4") is dated practice.

Source: Enforcement Decree of the Immigration Act, Annexes 1 to 1-3.
"""

from functools import cache

__all__ = ["parent"]


@cache
def parent(status_code: str) -> str:
    """The status of the Decree that a sub-code belongs to: "B-2-1" gives "B-2"."""
    return "-".join(status_code.split("-")[:2])
