"""Public API of documents. Anything else in this package is private."""

from gwanmun.platform.documents.actions.add_document import MOST_DOCUMENTS, add_document, replace_document
from gwanmun.platform.documents.actions.open_document import OpenedFile, open_document
from gwanmun.platform.documents.actions.remove_document import remove_document
from gwanmun.platform.documents.actions.settle_version import settle_version
from gwanmun.platform.documents.inspection import LARGEST_FILE
from gwanmun.platform.documents.kinds import Kind
from gwanmun.platform.documents.models import Document, DocumentVersion
from gwanmun.platform.documents.queries import documents_of
from gwanmun.platform.documents.refusals import refusal
from gwanmun.platform.documents.scanner import ScannerAway, scan_policy

__all__ = [
    "LARGEST_FILE",
    "MOST_DOCUMENTS",
    "Document",
    "DocumentVersion",
    "Kind",
    "OpenedFile",
    "ScannerAway",
    "add_document",
    "documents_of",
    "open_document",
    "refusal",
    "remove_document",
    "replace_document",
    "scan_policy",
    "settle_version",
]
