"""The public API of the division. Nothing else of it is imported from outside."""

from gwanmun.divisions.residence.actions.give_document import give_document
from gwanmun.divisions.residence.actions.propose_extension import last_day_possible, propose_grant, propose_refusal
from gwanmun.divisions.residence.actions.start_extension import start_extension
from gwanmun.divisions.residence.extension.lifecycle import APPLY, APPROVE, EXAMINE
from gwanmun.divisions.residence.extension.outlook import Applicant, Outlook, outlook
from gwanmun.divisions.residence.facts import Resident, resident

__all__ = [
    "APPLY",
    "APPROVE",
    "EXAMINE",
    "Applicant",
    "Outlook",
    "Resident",
    "give_document",
    "last_day_possible",
    "outlook",
    "propose_grant",
    "propose_refusal",
    "resident",
    "start_extension",
]
