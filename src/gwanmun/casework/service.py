"""The public API of casework. Nothing else of it is imported from outside."""

from gwanmun.casework.actions.advance_case import advance_case, correct_case
from gwanmun.casework.actions.open_case import open_case
from gwanmun.casework.case_types import CaseType, ClockSpec, case_type, register
from gwanmun.casework.models import Case, CaseEvent
from gwanmun.casework.queries.history import clocks_of, history_of_case, options, rebuilt_state

__all__ = [
    "Case",
    "CaseEvent",
    "CaseType",
    "ClockSpec",
    "advance_case",
    "case_type",
    "clocks_of",
    "correct_case",
    "history_of_case",
    "open_case",
    "options",
    "rebuilt_state",
    "register",
]
