"""The public API of casework. Nothing else of it is imported from outside."""

from gwanmun.casework.actions.advance_case import advance_case, correct_case
from gwanmun.casework.actions.open_case import open_case
from gwanmun.casework.case_types import CaseType, ClockSpec, case_type, register, registered_types
from gwanmun.casework.effects import effect
from gwanmun.casework.models import Case, CaseEvent
from gwanmun.casework.queries.history import clocks_of, due_if_answered_on, history_of_case, options, rebuilt_state
from gwanmun.casework.recording import story_of
from gwanmun.casework.routing import Route, declare_routes

__all__ = [
    "Case",
    "CaseEvent",
    "CaseType",
    "ClockSpec",
    "Route",
    "advance_case",
    "case_type",
    "clocks_of",
    "correct_case",
    "declare_routes",
    "due_if_answered_on",
    "effect",
    "history_of_case",
    "open_case",
    "options",
    "rebuilt_state",
    "register",
    "registered_types",
    "story_of",
]
