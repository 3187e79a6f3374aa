"""The public API of the people floor. Nothing else of it is imported from outside."""

from gwanmun.people.actions.grant_stay import grant_stay
from gwanmun.people.actions.judge_link import judge_link, withdraw_link
from gwanmun.people.actions.record_movement import record_departure, record_entry
from gwanmun.people.actions.register_people import register_people
from gwanmun.people.actions.report_document import report_document, withdraw_report
from gwanmun.people.fields import PartialDateField
from gwanmun.people.folding import fold_name
from gwanmun.people.models import (
    DocumentReport,
    Identity,
    Movement,
    Permission,
    Person,
    PersonLink,
    Stay,
    TravelDocument,
)
from gwanmun.people.queries.documents import DocumentRecord, document_index, documents_on_file
from gwanmun.people.queries.dossier import Dossier, open_dossier
from gwanmun.people.queries.search import find_identities
from gwanmun.people.records import DocumentKey, NewDocument, NewName, NewPermission, NewPerson, NewStay

__all__ = [
    "DocumentKey",
    "DocumentRecord",
    "DocumentReport",
    "Dossier",
    "Identity",
    "Movement",
    "NewDocument",
    "NewName",
    "NewPermission",
    "NewPerson",
    "NewStay",
    "PartialDateField",
    "Permission",
    "Person",
    "PersonLink",
    "Stay",
    "TravelDocument",
    "document_index",
    "documents_on_file",
    "find_identities",
    "fold_name",
    "grant_stay",
    "judge_link",
    "open_dossier",
    "record_departure",
    "record_entry",
    "register_people",
    "report_document",
    "withdraw_link",
    "withdraw_report",
]
