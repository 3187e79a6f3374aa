"""Opens the file of a letter for somebody who may read it."""

import hashlib
from datetime import datetime
from uuid import UUID

from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.service import require_owner
from gwanmun.platform.audit.service import log_reads
from gwanmun.platform.letters.actions.note_delivery import note_delivery
from gwanmun.platform.letters.models import DeliveryEvent, Letter
from gwanmun.platform.vault import FileAltered, fetch_file

__all__ = ["open_letter"]


def open_letter(*, by: Actor, at: datetime, letter_id: UUID) -> tuple[Letter, bytes]:
    """The letter and its signed PDF. The read is logged; the addressee's first one is noted as opening it.

    Raises:
        Letter.DoesNotExist: there is none.
        Refused: access.not_allowed, by the policy of the owner.
        FileAltered, FileMissing: the file is not the one that was stored.
    """
    letter = Letter.objects.get(pk=letter_id)
    require_owner(by, "read", letter.owner)
    content = fetch_file(letter.file)
    if hashlib.sha256(content).hexdigest() != letter.sha256:
        raise FileAltered(f"The file of the letter {letter.number} is not the one that was signed.")
    if letter.person_id:
        log_reads(by=by, at=at, person_ids=[letter.person_id], purpose=by.purpose, what="letter")
    if by.kind == "public":
        note_delivery(
            by=by, at=at, letter_id=letter_id, channel=DeliveryEvent.Channel.ACCOUNT, state=DeliveryEvent.State.OPENED
        )
    return letter, content
