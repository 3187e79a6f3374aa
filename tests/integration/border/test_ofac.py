"""A real list against passenger lists: who is on the OFAC list of 2021 does not board, spelled as an airline would."""

import gzip
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.integration.border.conftest import KEEPER, NOW, codes, paxlst, traveller

from gwanmun.divisions.border.service import Answer, Hit, ListDescription, Reply, load_entries, make_watch_list
from gwanmun.engines.mrtd import transliterate
from gwanmun.engines.screening import ListedPerson
from gwanmun.engines.screening.ofac import read_sdn

SHARED = Path(os.environ.get("GWANMUN_SHARED", Path(__file__).parents[4] / "shared"))
LISTS = SHARED / "data" / "watchlists"
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not LISTS.exists(), reason="the OFAC files are not on this machine"),
]
MEN = 120


def lines(name: str) -> list[str]:
    return gzip.decompress((LISTS / f"ofac_{name}_2021.csv.gz").read_bytes()).decode("latin-1").splitlines()


@pytest.fixture(scope="module")
def individuals() -> list[ListedPerson]:
    return [replace(person, list_id="ofac") for person in read_sdn(lines("sdn"), lines("alt"), lines("add"))]


@pytest.fixture
def ofac(db: None, individuals: list[ListedPerson]) -> None:
    make_watch_list(
        by=KEEPER,
        at=NOW,
        description=ListDescription(
            code="ofac",
            title_ko="미국 재무부 제재 명단",
            title_en="OFAC SDN",
            owner="US Treasury",
            source="SDN 2021",
            ground="A11-1-3",
            review_on=date(2027, 1, 1),
        ),
    )
    load_entries(by=KEEPER, at=NOW, code="ofac", persons=individuals)


def as_an_airline_spells(person: ListedPerson, reference: str) -> str:
    """Upper case, without marks and hyphens; given names joined by blanks."""
    name = person.names[0]
    birth = person.births[0]
    return traveller(
        reference,
        transliterate(name.surname).replace("-", " ").replace("'", ""),
        transliterate(name.given).replace("-", " ").replace("'", "") or "FNU",
        birth=f"{birth.year % 100:02d}{birth.month:02d}{birth.day:02d}",
        nationality=person.nationalities[0] if person.nationalities else "TUR",
        passport=f"X{reference}77",
    )


def test_listed_persons_do_not_board_and_strangers_do(
    send: Callable[[bytes], Reply], ofac: None, individuals: list[ListedPerson]
) -> None:
    dated = [p for p in individuals if p.births and p.births[0].exact and p.names[0].surname and p.names[0].given]
    chosen = dated[:: len(dated) // MEN][:MEN]
    answers: dict[str | None, str | None] = {}
    for start in range(0, MEN, 10):
        people = [as_an_airline_spells(p, f"L{start + n}") for n, p in enumerate(chosen[start : start + 10])]
        answers |= codes(send(paxlst(*people, reference=f"L{start}")))
    told = {code: list(answers.values()).count(code) for code in set(answers.values())}
    assert told == {"1Z": MEN}
    assert Hit.objects.filter(band="strong").values("booking").distinct().count() == MEN
    strangers = [
        traveller(f"S{n}", surname, given, birth=f"8{n}0214", nationality="USA", passport=f"S{n}")
        for n, (surname, given) in enumerate(
            [("WALKER", "SUSAN"), ("NGUYEN", "KELLY"), ("GARCIA", "MARIA"), ("KIM", "GRACE"), ("ALI", "SARA")]
        )
    ]
    assert set(codes(send(paxlst(*strangers, reference="S"))).values()) == {"0Z"}
    assert Answer.objects.filter(verdict="board").count() == len(strangers)
