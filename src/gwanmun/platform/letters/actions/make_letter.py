"""Makes a letter: rendered, sealed, signed, stored, once for its event."""

import hashlib
import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from gwanmun.kernel.ids import new_id
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.audit.service import record
from gwanmun.platform.letters.content import LetterContent, as_json, from_json
from gwanmun.platform.letters.declarations import letter_template
from gwanmun.platform.letters.models import Letter
from gwanmun.platform.letters.numbers import letter_number
from gwanmun.platform.letters.rendering import render_letter
from gwanmun.platform.letters.sealing import seal_letter
from gwanmun.platform.letters.signing import sign_letter
from gwanmun.platform.vault import store_file

__all__ = ["make_letter", "preview_letter", "remake_letter"]


def preview_letter(*, template: str, content: LetterContent, languages: Sequence[str] = ()) -> bytes:
    """The letter as it would be, marked as a preview: without seal, signature and number. Nothing is stored.

    Raises:
        Refused, UnknownLetter: as `make_letter`.
    """
    return render_letter(letter_template(template), content, languages, number="—", seal=None)


def make_letter(
    *,
    by: Actor,
    at: datetime,
    template: str,
    owner: str,
    once: str,
    content: LetterContent,
    languages: Sequence[str] = (),
    person_id: UUID | None = None,
) -> Letter:
    """The letter made for the event `once`, with the newest version of the template; asked again, the same letter.

    `languages` are added to Korean. `owner` ("case:<uuid>") is whose policy says who may read it.

    Raises:
        Refused: texts.fact_missing, letters.no_language, letters.no_fonts, letters.no_renderer.
        UnknownLetter: no such template.
    """
    made = Letter.objects.filter(once=once).first()
    if made is not None:
        return made
    try:
        with transaction.atomic():
            letter = _written(
                at, template, content, languages, made_by=by.id, owner=owner, once=once, person_id=person_id
            )
            record(
                kind="letter.made", by=by, at=at, subject=f"letter:{letter.pk}", person_id=person_id,
                data={"owner": owner, "number": letter.number, "template": template, "sha256": letter.sha256,
                      "version": letter.template_version, "languages": letter.languages},
            )  # fmt: skip
            return letter
    except IntegrityError:  # another worker made it meanwhile
        return Letter.objects.get(once=once)


def remake_letter(letter: Letter) -> bytes:
    """The PDF before its signature, made again from what is stored.

    Raises:
        ValueError: the result differs from the letter: the template, the fonts or the program changed since.
    """
    template = letter_template(letter.template, letter.template_version)
    content = from_json(json.loads(letter.content or ""))
    pdf = render_letter(template, content, letter.languages, number=letter.number, seal=bytes(letter.seal))
    if _sha256(pdf) != letter.unsigned_sha256:
        raise ValueError(f"The letter {letter.number} cannot be made again byte for byte.")
    return pdf


def _written(at: datetime, name: str, content: LetterContent, languages: Sequence[str], **fields: Any) -> Letter:
    template, letter_id = letter_template(name), new_id()
    stored = as_json(content)
    content = from_json(stored)  # what is rendered is what is stored
    number = letter_number(letter_id, content.issued_on)
    seal = seal_letter(template, content, number, timezone.localdate(at))
    unsigned = render_letter(template, content, languages, number=number, seal=seal)
    signed = sign_letter(unsigned, at)
    return Letter.objects.create(
        id=letter_id, number=number, template=name, template_version=template.version,
        template_digest=template.digest, languages=sorted({"ko", *languages}), seal=seal,
        content=json.dumps(stored, ensure_ascii=False), file=store_file(signed), size=len(signed),
        unsigned_sha256=_sha256(unsigned), sha256=_sha256(signed), made_at=at, **fields,
    )  # fmt: skip


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
