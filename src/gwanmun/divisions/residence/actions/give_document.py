"""Takes a file and puts it to the requirement that it is to prove: both or neither."""

from datetime import datetime

from django.db import transaction

from gwanmun.casework.service import Case, CaseEvent, file_document
from gwanmun.platform.access.service import Actor
from gwanmun.platform.documents.service import add_document

__all__ = ["give_document"]


@transaction.atomic
def give_document(
    *, by: Actor, at: datetime, case: Case, expected_version: int, slot: str, name: str, content: bytes
) -> CaseEvent:
    """The document counts for `slot` from now on.

    Raises:
        Refused: the file is not taken (documents.*), the case needs no such document, or somebody acted meanwhile.
    """
    version = add_document(
        by=by, at=at, owner=f"case:{case.pk}", name=name, content=content, slot=slot, person_id=case.person_id
    )  # fmt: skip
    return file_document(
        by=by, at=at, case_id=case.pk, expected_version=expected_version, slot=slot,
        document=f"document:{version.document_id}", document_kind=slot,
    )  # fmt: skip
