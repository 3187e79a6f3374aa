"""A traveller under way, while her segments are read."""

from typing import Any

from gwanmun.engines.edifact.context import Context
from gwanmun.engines.edifact.findings import Finding
from gwanmun.engines.edifact.segments import Segment
from gwanmun.engines.edifact.travellers import Document, Traveller, TravellerKind

__all__ = ["PersonDraft"]


class PersonDraft:
    """A traveller under way. `fields` are keyword arguments of Traveller; `document` is the one that DOC began."""

    __slots__ = ("context", "document", "documents", "fields", "lists", "tag_count")

    def __init__(self, kind: TravellerKind, context: Context) -> None:
        self.context = context
        self.fields: dict[str, Any] = {"kind": kind}
        self.lists: dict[str, list[Any]] = {}
        self.documents: list[dict[str, Any]] = []
        self.document: dict[str, Any] | None = None
        self.tag_count: int | None = None

    def put(self, field: str, value: object, segment: Segment) -> None:
        """Sets a field once; a second, different value is noted and the first kept."""
        if self.fields.setdefault(field, value) != value:
            self.context.warn(segment, Finding.REPEATED)

    def put_document(self, field: str, value: object, segment: Segment) -> None:
        """Sets a field of the current document once; without a document the segment is not used."""
        if self.document is None:
            self.context.warn(segment, Finding.NOT_USED)
        elif self.document.setdefault(field, value) != value:
            self.context.warn(segment, Finding.REPEATED)

    def add(self, field: str, value: object) -> None:
        """Adds to a field with several values."""
        self.lists.setdefault(field, []).append(value)

    def finished(self) -> Traveller:
        """The traveller. Bags without a stated count are counted by their tags."""
        fields = self.fields
        for name, values in self.lists.items():
            fields[name] = tuple(values)
        if "bag_tags" in fields and "bag_count" not in fields:
            fields["bag_count"] = self.tag_count or len(fields["bag_tags"])
        if self.documents:
            fields["documents"] = tuple([Document(**document) for document in self.documents if document])
        return Traveller(**fields)
