"""Founds the nation: people, documents, permissions, residents, lists, carriers, accounts, and days of history."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from itertools import islice
from typing import TypeVar

from django.db import transaction

from gwanmun.divisions.border.service import ListDescription, add_carrier, load_entries, make_watch_list
from gwanmun.people.service import DocumentKey, register_people, report_document
from gwanmun.synthetic.actors import FOUNDER
from gwanmun.synthetic.applicants import make_demonstration_applicants
from gwanmun.synthetic.demonstration import make_demonstration_accounts
from gwanmun.synthetic.models import Nation
from gwanmun.synthetic.people import SyntheticPerson
from gwanmun.synthetic.population import as_listed, as_registered, population
from gwanmun.synthetic.routes import timetable

__all__ = ["Progress", "found_nation"]

_Item = TypeVar("_Item")
Progress = Callable[[str, int, int], None]
_BATCH = 1000
_SEED = 20261122

_BANS = ListDescription(
    code="entry-bans",
    title_ko="입국규제자 명단",
    title_en="Entry bans",
    owner="Synthetic Border Control Division",
    source="synthetic",
    ground="A11-1-3",
    review_on=date(2027, 6, 30),
)
_ATTENTION = ListDescription(
    code="attention",
    title_ko="정밀심사 대상",
    title_en="For closer inspection",
    owner="Synthetic Border Control Division",
    source="synthetic",
    ground="A11-1-4",
    effect="inspect",
    review_on=date(2027, 6, 30),
)


def found_nation(*, people: int, now: datetime, progress: Progress, seed: int = _SEED) -> Nation:
    """Founds a nation of `people`, batch by batch, and returns it. One that is there already is returned as it is.

    `progress` is told the step, how much of it is done, and how much there is. A founding that was cut off goes on
    with the batch that was not finished.
    """
    nation = Nation.objects.first() or _begin(people, now, seed)
    rest = islice(population(seed=nation.seed, size=nation.people, on=nation.founded_on), nation.settled, None)
    for batch in _batches(rest):
        _settle(nation, batch, now)
        progress("people", nation.settled, nation.people)
    return nation


@transaction.atomic
def _begin(people: int, now: datetime, seed: int) -> Nation:
    make_demonstration_accounts(at=now)
    make_demonstration_applicants(at=now)
    for code in sorted({service.carrier for service in timetable()}):
        add_carrier(by=FOUNDER, at=now, code=code, name=f"Carrier {code}", contact="+82-2-0000-0000 (24 h)")
    for description in (_BANS, _ATTENTION):
        make_watch_list(by=FOUNDER, at=now, description=description)
    return Nation.objects.create(seed=seed, people=people, founded_on=now.date())


@transaction.atomic
def _settle(nation: Nation, batch: list[SyntheticPerson], now: datetime) -> None:
    today = nation.founded_on
    register_people(
        by=FOUNDER,
        at=now,
        people=[as_registered(person, serial=nation.settled + number, on=today) for number, person in enumerate(batch)],
    )
    for person in batch:
        if person.trouble == "lost_passport":
            report_document(
                by=FOUNDER,
                at=now - timedelta(days=3),
                key=DocumentKey(person.issuer, person.document_number),
                kind="lost",
                source="synthetic",
            )
    banned = [as_listed(person) for person in batch if person.trouble == "entry_ban"]
    if banned:
        load_entries(by=FOUNDER, at=now, code=_BANS.code, persons=banned)
    nation.settled += len(batch)
    nation.save(update_fields=["settled"])


def _batches(people: Iterable[_Item]) -> Iterator[list[_Item]]:
    source = iter(people)
    while batch := list(islice(source, _BATCH)):
        yield batch
