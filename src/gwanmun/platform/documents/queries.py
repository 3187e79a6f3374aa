"""The documents of an owner."""

from django.db.models import QuerySet

from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.service import owner_may
from gwanmun.platform.documents.models import Document

__all__ = ["documents_of"]


def documents_of(by: Actor, owner: str) -> QuerySet[Document]:
    """The documents of `owner` with their versions, newest version first; none when the owner's policy says so."""
    documents = Document.objects.filter(owner=owner, removed_at=None).prefetch_related("versions")
    return documents if owner_may(by, "read", owner) else documents.none()
