"""Words in a case: notes that stay inside, and messages between the office and the applicant."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.casework.models import CaseEvent
from gwanmun.casework.recording import append, locked
from gwanmun.casework.story.kinds import EventKind
from gwanmun.kernel.refusals import Refused, Text
from gwanmun.platform.access.actors import Actor

__all__ = ["send_message", "write_note"]

_LONGEST = 4000


@transaction.atomic
def write_note(*, by: Actor, at: datetime, case_id: UUID, text: str) -> CaseEvent:
    """A note among officers; the applicant never sees it. Words overwrite nothing, so no version is expected.

    Raises:
        Refused: no text, too long a text, or the actor does not work in the case.
        Case.DoesNotExist: there is no such case, as far as the actor may know.
    """
    case, _ = locked(by, case_id, None)
    return append(case, by=by, at=at, kind=EventKind.NOTE, reason=_words(text))


@transaction.atomic
def send_message(*, by: Actor, at: datetime, case_id: UUID, text: str) -> CaseEvent:
    """A message to the applicant, or from her: who writes decides. Raises as `write_note`."""
    case, _ = locked(by, case_id, None, "work")
    data = {"from": "applicant" if by.kind == "public" else "office"}
    return append(case, by=by, at=at, kind=EventKind.MESSAGE, reason=_words(text), data=data)


def _words(text: str) -> str:
    if not 0 < len(text.strip()) <= _LONGEST:
        raise Refused(
            "casework.text_unfit",
            Text(
                "내용이 없거나 {longest}자를 넘습니다.", "There is no text, or it is longer than {longest} characters."
            ),
            Text("내용을 고쳐 다시 보내십시오.", "Correct the text and send it again."),
            facts={"longest": _LONGEST},
        )
    return text
