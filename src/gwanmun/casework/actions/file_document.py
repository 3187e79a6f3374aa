"""Puts a document to the requirement that it satisfies, or takes it off again."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.casework.declarations.answers import needed_slots
from gwanmun.casework.hands import require_in_her_hands
from gwanmun.casework.models import CaseEvent
from gwanmun.casework.recording import append, locked, require_open
from gwanmun.casework.story.kinds import EventKind
from gwanmun.kernel.refusals import Refused, Text
from gwanmun.platform.access.actors import Actor

__all__ = ["file_document", "unfile_document"]


@transaction.atomic
def file_document(
    *, by: Actor, at: datetime, case_id: UUID, expected_version: int, slot: str, document: str, document_kind: str
) -> CaseEvent:
    """`document` names the stored document ("document:<id>"), `document_kind` what it is.

    Raises:
        Refused: the requirement is not one of this case, or this kind of document does not satisfy it.
        Case.DoesNotExist: there is no such case, as far as the actor may know.
    """
    case, story = locked(by, case_id, expected_version, "work")
    require_open(case)
    needed = {each.name: each for each in needed_slots(story.kind, story.facts)}
    if slot not in needed:
        raise Refused("casework.slot_unknown", _NOT_NEEDED, _SEE_LIST, facts={"slot": slot})
    if document_kind not in needed[slot].kinds:
        facts = {"slot": slot, "kind": document_kind, "label": needed[slot].label.en, "label_ko": needed[slot].label.ko}
        bases = (basis,) if (basis := needed[slot].basis) else ()
        raise Refused("casework.document_unfit", _UNFIT, _SEE_LIST, bases, facts)
    data = {"slot": slot, "document": document, "document_kind": document_kind}
    return append(case, by=by, at=at, kind=EventKind.FILED, data=data)


@transaction.atomic
def unfile_document(
    *, by: Actor, at: datetime, case_id: UUID, expected_version: int, slot: str, document: str, reason: str = ""
) -> CaseEvent:
    """The document stays in the store; it no longer counts for the requirement.

    Raises:
        Refused: it was not put to this requirement, or the application is out of the applicant's hands.
        Case.DoesNotExist: there is no such case, as far as the actor may know.
    """
    case, story = locked(by, case_id, expected_version, "work")
    require_open(case)
    if by.kind == "public":
        require_in_her_hands(story)
    if (slot, document) not in {(each.slot, each.document) for each in story.filed}:
        raise Refused("casework.not_filed", _NOT_FILED, _SEE_LIST, facts={"slot": slot})
    return append(
        case, by=by, at=at, kind=EventKind.UNFILED, reason=reason, data={"slot": slot, "document": document}
    )  # fmt: skip


_NOT_NEEDED = Text("이 사건에서 요구하지 않는 서류입니다.", "This case does not need such a document.")
_UNFIT = Text(
    "‘{label_ko}’ 요건은 이 종류의 서류로 충족되지 않습니다.", "This kind of document does not satisfy “{label}”."
)
_NOT_FILED = Text("이 요건에 제출된 서류가 아닙니다.", "The document was not put to this requirement.")
_SEE_LIST = Text("제출 서류 목록을 확인하십시오.", "See the list of documents.")
