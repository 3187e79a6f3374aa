"""Makes watch lists, writes entries to them and withdraws entries. Every change takes effect with the next message."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import date, datetime
from itertools import islice
from uuid import UUID

from django.db import connection, transaction

from gwanmun.divisions.border.models import ListRevision, WatchList, WatchListEntry
from gwanmun.engines.screening import ListedPerson
from gwanmun.kernel.ids import new_id
from gwanmun.kernel.refusals import Refused, Text
from gwanmun.kernel.seoul import seoul_day
from gwanmun.law import at as law_at
from gwanmun.law.immigration_act import grounds_in_force
from gwanmun.platform.access.service import Actor, require_duty
from gwanmun.platform.audit.service import record

__all__ = ["ListDescription", "load_entries", "make_watch_list", "withdraw_entry"]

_LOCK = 7_306_101
_BATCH = 1000


@dataclass(frozen=True, slots=True)
class ListDescription:
    """What has to be said of a list: who answers for it, where it is from, and the ground of the law (Art. 11).

    Who answers for a `confidential` list, and where it is from, is shown to those who keep lists and to nobody else.
    """

    code: str
    title_ko: str
    title_en: str
    owner: str
    source: str
    ground: str
    review_on: date
    effect: str = "refuse"
    expires_on: date | None = None
    confidential: bool = False


@transaction.atomic
def make_watch_list(*, by: Actor, at: datetime, description: ListDescription) -> WatchList:
    """Makes the list, or brings its description up to date. Raises Refused where its ground is none of Art. 11."""
    require_duty(by, "border.watchlist")
    _check_ground(description.ground, at)
    watch_list, _ = WatchList.objects.update_or_create(code=description.code, defaults=asdict(description))
    record(
        kind="border.watch_list.described", by=by, at=at, subject=f"watch_list:{watch_list.pk}",
        data={"owner": description.owner, "ground": description.ground, "effect": description.effect},
    )  # fmt: skip
    return watch_list


def _check_ground(ground: str, at: datetime) -> None:
    known = [code for code in grounds_in_force(law_at(seoul_day(at))) if code.startswith("A11-")]
    if ground not in known:
        raise Refused(
            "border.watch_list.ground_unknown",
            Text(
                f"{ground}은(는) 입국금지 사유(제11조)가 아닙니다.", f"{ground} is no ground of an entry ban (Art. 11)."
            ),
            Text(f"다음 가운데 고르십시오: {', '.join(known)}", f"Choose one of: {', '.join(known)}"),
        )


@transaction.atomic
def load_entries(*, by: Actor, at: datetime, code: str, persons: Iterable[ListedPerson]) -> int:
    """Writes the persons to the list: new ones are added, known ones (by the owner's reference) are brought up to
    date, withdrawn ones come back. Returns how many were written."""
    require_duty(by, "border.watchlist")
    revision = _new_revision(by)
    count = 0
    for batch in _batches(persons):
        known = _known_ids(code, batch)
        rows = [_row(known.get(person.id) or new_id(), code, person, revision) for person in batch]
        WatchListEntry.objects.bulk_create(
            rows,
            update_conflicts=True,
            unique_fields=["watch_list", "reference"],
            update_fields=[
                "names", "births", "nationalities", "sex", "documents", "withdrawn_at", "withdrawn_because", "revision",
            ],
        )  # fmt: skip
        count += len(rows)
    record(
        kind="border.watch_list.loaded", by=by, at=at, subject=f"watch_list:{code}",
        data={"entries": count, "revision": revision.pk},
    )  # fmt: skip
    return count


@transaction.atomic
def withdraw_entry(*, by: Actor, at: datetime, entry_id: UUID, because: str) -> WatchListEntry:
    """Takes an entry off its list, with a reason; the row stays, so that old answers can be explained.

    Raises:
        Refused: "access.duty_missing", no reason was given, or it was withdrawn before.
    """
    require_duty(by, "border.watchlist")
    if not because.strip():
        raise Refused(
            "border.withdrawal_without_reason",
            Text("사유가 없어 명단에서 해제할 수 없습니다.", "An entry is withdrawn with a reason only."),
            Text("해제 사유를 적어 주십시오.", "Write why the entry is withdrawn."),
        )
    entry = WatchListEntry.objects.select_for_update().get(pk=entry_id)
    if entry.withdrawn_at:
        raise Refused(
            "border.withdrawn_before",
            Text("이미 명단에서 해제되었습니다.", "The entry was withdrawn before."),
            Text("해제 사유는 기록에서 확인하십시오.", "Read in its record who withdrew it and why."),
        )
    entry.withdrawn_at, entry.withdrawn_because = at, because.strip()
    entry.revision = _new_revision(by)
    entry.save(update_fields=["withdrawn_at", "withdrawn_because", "revision"])
    record(
        kind="border.watch_list.withdrawn", by=by, at=at, subject=f"watch_list_entry:{entry.pk}",
        data={"list": entry.watch_list_id, "because": because.strip()},
    )  # fmt: skip
    return entry


def _new_revision(by: Actor) -> ListRevision:
    # The lock is held until the end of the transaction: revisions become visible in the order of their numbers.
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(%s)", [_LOCK])
    return ListRevision.objects.create(made_by=by.id)


def _known_ids(code: str, batch: list[ListedPerson]) -> dict[str, UUID]:
    # An encrypted value is bound to the key of its row, so a known entry is written under its own key.
    known = WatchListEntry.objects.filter(watch_list=code, reference__in=[person.id for person in batch])
    return dict(known.values_list("reference", "pk"))


def _row(row_id: UUID, code: str, person: ListedPerson, revision: ListRevision) -> WatchListEntry:
    return WatchListEntry(
        id=row_id,
        watch_list_id=code,
        reference=person.id,
        names=[asdict(name) for name in person.names],
        births=[str(birth) for birth in person.births],
        nationalities=list(person.nationalities),
        sex=person.sex or "",
        documents=json.dumps([asdict(document) for document in person.documents]),
        revision=revision,
    )


def _batches(persons: Iterable[ListedPerson]) -> Iterator[list[ListedPerson]]:
    source = iter(persons)
    while batch := list(islice(source, _BATCH)):
        yield list({person.id: person for person in batch}.values())  # of one reference twice, the later one
