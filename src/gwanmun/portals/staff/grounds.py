"""Grounds on which entry is refused (Immigration Act Art. 11, 12), as choices and in words."""

from datetime import date

from gwanmun.law.immigration_act import refusal_grounds

__all__ = ["ground_of", "grounds_in_force"]


def grounds_in_force(on: date) -> "list[refusal_grounds.Ground]":
    """All grounds of a day, in the order of the Act."""
    return list(refusal_grounds.in_force(on))


def ground_of(code: str, on: date) -> "refusal_grounds.Ground | None":
    """The ground of this code on a day; None when it is not in force."""
    return next((ground for ground in refusal_grounds.in_force(on) if ground.code == code), None)
