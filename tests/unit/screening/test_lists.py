"""Readers of lists: the national CSV form with its faults; the OFAC form, on a small sample and on the real list."""

import gzip
import os
from pathlib import Path

import pytest
from tests.unit.screening.people import ask

from gwanmun.engines.screening import ListedName, ListedPerson, build_index
from gwanmun.engines.screening.csvlist import read_csv
from gwanmun.engines.screening.ofac import read_sdn
from gwanmun.kernel.partial_dates import PartialDate

_SHARED = Path(os.environ.get("GWANMUN_SHARED") or Path(__file__).parents[4] / "shared") / "data" / "watchlists"

_SDN = """\
101,"SAMPLE COMPANY LTD",-0- ,"TEST",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-
102,"AL-EXAMPLE, Ali Hassan","individual","TEST",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 05 May 1963; alt. DOB 1964; \
POB Somewhere, Iraq; nationality Iraq; citizen Saudi Arabia; Gender Male; Passport A1234567 (Iraq) expires 2020; \
a.k.a. 'ABU SAMPLE'."
103,"MADEUP, Jane","individual","TEST",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 1955 to 1957; nationality Atlantis."
104,"CIRCA, Carl","individual","TEST",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB circa 12 Mar 1970; alt. DOB Aug 1971."
\x1a
"""
_ALT = '102,9001,"aka","EXAMPLE, Aly",-0-\n102,9002,"aka","ABU ALI THE SAMPLE",-0-\n101,9003,"aka","SAMPLE CO",-0-\n'


def _sample() -> dict[str, ListedPerson]:
    return {person.id: person for person in read_sdn(_SDN.splitlines(), _ALT.splitlines())}


def test_individuals_are_read_with_all_their_facts() -> None:
    people = _sample()
    assert list(people) == ["ofac-sdn:102", "ofac-sdn:103", "ofac-sdn:104"]
    ali = people["ofac-sdn:102"]
    assert [str(name) for name in ali.names] == [
        "AL-EXAMPLE, Ali Hassan",
        "EXAMPLE, Aly",
        "ABU ALI THE SAMPLE",
        "ABU SAMPLE",
    ]
    assert [name.quality for name in ali.names] == ["primary", "alias", "alias", "weak"]
    assert ali.births == (PartialDate(1963, 5, 5), PartialDate(1964))
    assert (ali.nationalities, ali.sex) == (("IRQ", "SAU"), "M")
    assert [(one.number, one.issuer, one.kind) for one in ali.documents] == [("A1234567", "IRQ", "passport")]


def test_ranges_and_rough_dates_stay_rough() -> None:
    people = _sample()
    assert people["ofac-sdn:103"].births == (PartialDate(1955), PartialDate(1956), PartialDate(1957))
    assert people["ofac-sdn:104"].births == (PartialDate(1970), PartialDate(1971, 8))


def test_what_is_not_understood_is_said() -> None:
    notes: list[str] = []
    list(read_sdn(_SDN.splitlines(), _ALT.splitlines(), (), notes))
    assert notes == ["ofac-sdn 103: country not known: Atlantis"]


def test_a_csv_list_is_read() -> None:
    lines = [
        "id,surname,given_names,full_name,aliases,weak_aliases,births,nationalities,sex,documents",
        '1,홍,길동,,"HONG, Gil-dong|GILDONG HONG",길동이,1980-03-01|1981,KOR|USA,M,M1234567/KOR/passport|99',
        "2,,,李小明,,,,,,",
    ]
    read = read_csv(lines, list_id="national")
    assert read.faults == ()
    first, second = read.persons
    assert first.id == "national:1"
    assert first.names[1] == ListedName(text="HONG, Gil-dong", quality="alias")
    assert first.births == (PartialDate(1980, 3, 1), PartialDate(1981))
    assert [one.number for one in first.documents] == ["M1234567", "99"]
    assert second.names == (ListedName(text="李小明"),)


def test_every_faulty_line_of_a_csv_list_is_told() -> None:
    lines = [
        "id,surname,births,nationalities,sex",
        ",KIM,,,",
        "2,,,,",
        "3,KIM,01/02/1980,,",
        "4,KIM,,Korea,",
        "5,KIM,,,Q",
        "6,LEE,,,",
        "6,YI,,,",
    ]
    read = read_csv(lines, list_id="x")
    assert [person.id for person in read.persons] == ["x:6"]
    assert [fault.line for fault in read.faults] == [2, 3, 4, 5, 6, 8]
    assert all(fault.text.ko and fault.text.en for fault in read.faults)


def test_a_csv_list_without_its_columns_is_refused() -> None:
    faults = read_csv(["number,surname,colour", "1,KIM,red"], list_id="x").faults
    assert [fault.text.en for fault in faults] == [
        "unknown column: number", "unknown column: colour", "the column id is missing",
    ]  # fmt: skip


def _real(part: str) -> list[str]:
    path = _SHARED / f"ofac_{part}_2021.csv.gz"
    if not path.exists():
        pytest.skip(f"{path.name} is not there")
    with gzip.open(path, "rt", encoding="latin-1") as lines:
        return list(lines)


def test_the_real_list_is_found_as_airlines_spell_it() -> None:
    notes: list[str] = []
    people = list(read_sdn(_real("sdn"), _real("alt"), _real("add"), notes))
    assert len(people) == 4620
    assert len(notes) < 10
    index = build_index(people, version="2021")
    dated = [one for one in people if one.births and one.births[0].day and one.names[0].surname][::40]
    found = 0
    for person in dated:
        name = person.names[0]
        spelt = (name.surname.replace("-", " ").upper(), name.given.replace(" ", "").replace("-", "").upper())
        hits = ask(index, *spelt, str(person.births[0]))
        found += bool(hits) and hits[0].person_id == person.id and hits[0].band != "weak"
    assert found / len(dated) > 0.97
