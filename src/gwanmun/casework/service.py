"""The public API of casework. Nothing else of it is imported from outside."""

from gwanmun.casework.actions.advance_case import advance_case, correct_case
from gwanmun.casework.actions.approve_step import approve_step
from gwanmun.casework.actions.ask_office import ask_office, call_hearing, cancel_request, record_reply
from gwanmun.casework.actions.ask_supplement import answer_supplement, ask_supplement
from gwanmun.casework.actions.assign_case import assign_case, return_case, take_case
from gwanmun.casework.actions.bulk import ItemResult, advance_many, assign_many, preview_many
from gwanmun.casework.actions.deem_outcomes import deem_outcomes, recount_deadlines
from gwanmun.casework.actions.extend_clock import extend_clock
from gwanmun.casework.actions.file_document import file_document, unfile_document
from gwanmun.casework.actions.grant_mandate import grant_mandate, withdraw_mandate
from gwanmun.casework.actions.note_service import note_service
from gwanmun.casework.actions.open_case import open_case
from gwanmun.casework.actions.open_objection import open_objection
from gwanmun.casework.actions.raise_flag import lower_flag, raise_flag
from gwanmun.casework.actions.rebase_case import rebase_case
from gwanmun.casework.actions.save_answers import save_answers
from gwanmun.casework.actions.set_level import set_level
from gwanmun.casework.actions.staff_team import join_team, leave_team, note_absence, return_all_cases
from gwanmun.casework.actions.tick_check import tick_check
from gwanmun.casework.actions.transfer_case import transfer_case
from gwanmun.casework.actions.write_message import send_message, write_note
from gwanmun.casework.case_types import CaseType, ClockSpec, case_type, register, registered_types
from gwanmun.casework.declarations.answers import (
    Answers,
    FieldError,
    asked,
    missing,
    needed_slots,
    open_slots,
    read_answers,
)
from gwanmun.casework.declarations.conditions import ALWAYS, Condition, at_least, flagged, is_, known, on_or_before
from gwanmun.casework.declarations.parts import (
    Approvals,
    Band,
    Check,
    DerivedFlag,
    ExtensionRule,
    HandFlag,
    Objection,
    Reason,
    Supplements,
)
from gwanmun.casework.declarations.questions import Choice, Kind, Question, Slot
from gwanmun.casework.duties import CONFIDENTIAL, LEAD
from gwanmun.casework.effects import effect, unknown_effects
from gwanmun.casework.models import Absence, Case, CaseEvent, CaseRequest, Mandate, TeamMember
from gwanmun.casework.policy import mandates_held
from gwanmun.casework.queries.case_file import (
    CaseFile,
    Told,
    messages_of,
    open_case_file,
    told_to_applicant,
    who_looked,
)
from gwanmun.casework.queries.history import clocks_of, due_if_answered_on, history_of_case, options, rebuilt_state
from gwanmun.casework.queries.objections import objection_deadline, objection_rules
from gwanmun.casework.queries.queues import (
    QueueOrder,
    TeamCount,
    overdue_requests,
    queue,
    queue_counts,
    teams_of,
)
from gwanmun.casework.queries.rebase import Difference, preview_rebase
from gwanmun.casework.recording import story_of
from gwanmun.casework.routing import Route, declare_routes, routes_of
from gwanmun.casework.story.kinds import EventKind, RequestKind
from gwanmun.casework.story.story import Filed, Raised, Request, Story, Ticked

__all__ = [
    "ALWAYS",
    "CONFIDENTIAL",
    "LEAD",
    "Absence",
    "Answers",
    "Approvals",
    "Band",
    "Case",
    "CaseEvent",
    "CaseFile",
    "CaseRequest",
    "CaseType",
    "Check",
    "Choice",
    "ClockSpec",
    "Condition",
    "DerivedFlag",
    "Difference",
    "EventKind",
    "ExtensionRule",
    "FieldError",
    "Filed",
    "HandFlag",
    "ItemResult",
    "Kind",
    "Mandate",
    "Objection",
    "Question",
    "QueueOrder",
    "Raised",
    "Reason",
    "Request",
    "RequestKind",
    "Route",
    "Slot",
    "Story",
    "Supplements",
    "TeamCount",
    "TeamMember",
    "Ticked",
    "Told",
    "advance_case",
    "advance_many",
    "answer_supplement",
    "approve_step",
    "ask_office",
    "ask_supplement",
    "asked",
    "assign_case",
    "assign_many",
    "at_least",
    "call_hearing",
    "cancel_request",
    "case_type",
    "clocks_of",
    "correct_case",
    "declare_routes",
    "deem_outcomes",
    "due_if_answered_on",
    "effect",
    "extend_clock",
    "file_document",
    "flagged",
    "grant_mandate",
    "history_of_case",
    "is_",
    "join_team",
    "known",
    "leave_team",
    "lower_flag",
    "mandates_held",
    "messages_of",
    "missing",
    "needed_slots",
    "note_absence",
    "note_service",
    "objection_deadline",
    "objection_rules",
    "on_or_before",
    "open_case",
    "open_case_file",
    "open_objection",
    "open_slots",
    "options",
    "overdue_requests",
    "preview_many",
    "preview_rebase",
    "queue",
    "queue_counts",
    "raise_flag",
    "read_answers",
    "rebase_case",
    "rebuilt_state",
    "record_reply",
    "recount_deadlines",
    "register",
    "registered_types",
    "return_all_cases",
    "return_case",
    "routes_of",
    "save_answers",
    "send_message",
    "set_level",
    "story_of",
    "take_case",
    "teams_of",
    "tick_check",
    "told_to_applicant",
    "transfer_case",
    "unfile_document",
    "unknown_effects",
    "who_looked",
    "withdraw_mandate",
    "write_note",
]
