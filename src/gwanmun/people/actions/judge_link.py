"""Judges whether two records are one human being, and withdraws such a judgement."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.kernel.refusals import Refused, Text
from gwanmun.people.models import Person, PersonLink
from gwanmun.platform.access.service import Actor, require
from gwanmun.platform.audit.service import record

__all__ = ["judge_link", "withdraw_link"]


@transaction.atomic
def judge_link(*, by: Actor, at: datetime, one: UUID, other: UUID, verdict: str, evidence: str) -> PersonLink:
    """Writes the judgement on the pair. An earlier open one is withdrawn, not overwritten.

    Raises:
        Refused: the two are one record, no evidence was written, or the actor lacks the duty or a purpose.
    """
    if one == other or not evidence.strip():
        raise Refused(
            "people.link_not_judged",
            Text("두 기록의 관계를 판단할 수 없습니다.", "The two records cannot be judged."),
            Text("서로 다른 두 기록을 고르고 근거를 적어 주십시오.", "Choose two records and write the evidence."),
        )
    for person in Person.objects.filter(pk__in=(one, other)):
        require(by, "link", person)
    first, second = sorted((one, other))
    for open_link in PersonLink.objects.select_for_update().filter(one=first, other=second, withdrawn_at=None):
        withdraw_link(by=by, at=at, link_id=open_link.pk)
    link = PersonLink.objects.create(
        one_id=first, other_id=second, verdict=verdict, evidence=evidence, judged_by=by.id, judged_at=at
    )
    for person_id in (first, second):
        record(
            kind="people.link.judged", by=by, at=at, subject=f"link:{link.pk}", person_id=person_id,
            data={"verdict": verdict, "evidence": evidence},
        )  # fmt: skip
    return link


@transaction.atomic
def withdraw_link(*, by: Actor, at: datetime, link_id: UUID) -> PersonLink:
    """Undoes a judgement; the row stays and says who undid it.

    Raises:
        Refused: the actor lacks the duty or a purpose, or it was withdrawn before.
    """
    link = PersonLink.objects.select_for_update().get(pk=link_id)
    require(by, "withdraw", link)
    if link.withdrawn_at:
        raise Refused(
            "people.link_withdrawn_before",
            Text("이미 철회된 판단입니다.", "The judgement was withdrawn before."),
            Text("최신 내용을 확인하십시오.", "Read what is on record now."),
        )
    link.withdrawn_by, link.withdrawn_at = by.id, at
    link.save(update_fields=["withdrawn_by", "withdrawn_at"])
    for person_id in (link.one_id, link.other_id):
        record(kind="people.link.withdrawn", by=by, at=at, subject=f"link:{link.pk}", person_id=person_id, data={})
    return link
