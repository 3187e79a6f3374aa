"""The acts of the desk, by the name of the button that was pressed."""

from collections.abc import Callable
from datetime import datetime

from gwanmun.divisions.border.service import (
    Inspection,
    admit_traveller,
    clear_departure,
    refer_traveller,
    refuse_traveller,
)
from gwanmun.platform.access.service import Actor
from gwanmun.portals.counter.examination import assessed
from gwanmun.portals.counter.forms import ActForm
from gwanmun.portals.counter.post import Post

__all__ = ["ACTS", "act"]


def act(name: str, *, by: Actor, at: datetime, form: ActForm, post: Post) -> Inspection:
    """Does what the button says, on an assessment of this moment.

    Raises:
        KeyError: there is no such act in this direction.
        Refused: the officer may not, or the law does not allow it.
    """
    return ACTS[post.direction, name](by, at, form, post)


def _admit(by: Actor, at: datetime, form: ActForm, post: Post) -> Inspection:
    assessment = assessed(form, post, now=at)
    return admit_traveller(by=by, at=at, assessment=assessment, desk=post.desk, note=form.cleaned_data["note"])


def _clear(by: Actor, at: datetime, form: ActForm, post: Post) -> Inspection:
    assessment = assessed(form, post, now=at)
    return clear_departure(by=by, at=at, assessment=assessment, desk=post.desk, note=form.cleaned_data["note"])


def _refer(by: Actor, at: datetime, form: ActForm, post: Post) -> Inspection:
    return refer_traveller(
        by=by, at=at, assessment=assessed(form, post, now=at), desk=post.desk, direction=post.direction,
        note=form.cleaned_data["note"],
    )  # fmt: skip


def _refuse(by: Actor, at: datetime, form: ActForm, post: Post) -> Inspection:
    return refuse_traveller(
        by=by, at=at, assessment=assessed(form, post, now=at), desk=post.desk, ground=form.cleaned_data["ground"],
        note=form.cleaned_data["note"],
    )  # fmt: skip


ACTS: dict[tuple[str, str], Callable[[Actor, datetime, ActForm, Post], Inspection]] = {
    ("entry", "admit"): _admit,
    ("entry", "refer"): _refer,
    ("entry", "refuse"): _refuse,
    ("departure", "clear"): _clear,
    ("departure", "refer"): _refer,
}
