"""What the registers know about travel documents: asked for many at once, as a passenger list does."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import Count, Max, Q

from gwanmun.people.models import DocumentReport, Permission, Stay, TravelDocument
from gwanmun.people.records import DocumentKey
from gwanmun.platform.fields import blind_index

__all__ = ["DocumentRecord", "bare_number_index", "document_index", "documents_on_file"]


def document_index(key: DocumentKey) -> bytes:
    """The blind index under which a travel document is found."""
    return blind_index(key.normalised, "travel_document")


def bare_number_index(number: str) -> bytes:
    """The blind index of a document number whose issuer the searcher does not know."""
    return blind_index("".join(c for c in number.upper() if c.isalnum()), "document_number")


@dataclass(slots=True)
class DocumentRecord:
    """All that the registers hold under one travel document."""

    document: TravelDocument | None = None
    reports: list[DocumentReport] = field(default_factory=list)
    permissions: list[Permission] = field(default_factory=list)
    stay: Stay | None = None


def documents_on_file(keys: Iterable[DocumentKey]) -> dict[DocumentKey, DocumentRecord]:
    """The records under each key, in five queries however many keys there are.

    Permissions carry `entries_used` and stays `last_departure_at`, both read from the movements. Unknown documents
    have empty records.
    """
    indexes = {key: document_index(key) for key in keys}
    found: defaultdict[bytes, DocumentRecord] = defaultdict(DocumentRecord)
    for report in DocumentReport.objects.filter(number_index__in=indexes.values(), withdrawn_at=None):
        found[bytes(report.number_index)].reports.append(report)
    for document in TravelDocument.objects.filter(number_index__in=indexes.values()).order_by("recorded_at"):
        found[bytes(document.number_index)].document = document  # the newest, where two records claim one passport
    persons: defaultdict[UUID, list[DocumentRecord]] = defaultdict(list)
    for entry in found.values():
        if entry.document:
            persons[entry.document.person_id].append(entry)
    if persons:
        _add_permissions(persons)
        departed = Max("person__movements__at", filter=Q(person__movements__direction="departure"))
        stays = Stay.objects.filter(person_id__in=list(persons), during__upper_inf=True)
        for stay in stays.annotate(last_departure_at=departed):
            for entry in persons[stay.person_id]:
                entry.stay = stay
    return {key: found[index] for key, index in indexes.items()}


def _add_permissions(persons: Mapping[UUID, list[DocumentRecord]]) -> None:
    permissions = Permission.objects.filter(person_id__in=list(persons), revoked_at=None).annotate(
        entries_used=Count("movements", filter=Q(movements__direction="entry"))
    )
    for permission in permissions:
        for entry in persons[permission.person_id]:
            # A visa or an authorisation belongs to the passport that it was given for.
            if entry.document and permission.document_id in {None, entry.document.pk}:
                entry.permissions.append(permission)
