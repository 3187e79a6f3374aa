"""The SDN list of the United States Treasury (Office of Foreign Assets Control) in its CSV form: individuals only.

Three files without headings belong together: `sdn` (number, name, type, programme, title, ..., remarks), `alt` (number,
alternative number, kind, name, remarks) and `add` (addresses). "-0-" means empty. Birth dates, nationalities, sex and
documents stand in the remarks as sentences that end in semicolons. Source: the agency's "SDN data specifications".
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cache
from importlib.resources import files

from gwanmun.engines.screening.model import ListedDocument, ListedName, ListedPerson, Quality
from gwanmun.kernel.partial_dates import PartialDate

__all__ = ["LIST_ID", "read_sdn"]

LIST_ID = "ofac-sdn"
_EMPTY = "-0-"
_BIRTH = re.compile(r"(?:alt\. )?DOB (.+)")
_NATION = re.compile(r"(?:alt\. )?(?:nationality|citizen) (?:possibly )?(.+)")
_SEX = re.compile(r"Gender (Male|Female)")
_WEAK_NAME = re.compile(r"(?:a\.k\.a\.|f\.k\.a\.|n\.k\.a\.) '(.+)'")
_DOCUMENT = re.compile(
    r"(?:alt\. )?(Passport|Diplomatic Passport|National ID No\.|Identification Number|Cedula No\.|"
    r"Travel Document Number|Stateless Person ID Card|Seafarer's Identification Document) (\S+)(?: \(([^)]+)\))?.*"
)
_KINDS = {"Passport": "passport", "Diplomatic Passport": "passport"}
_DAY = re.compile(r"(?:circa )?(?:(\d{1,2}) )?(?:([A-Z][a-z]{2})\w* )?(\d{4})")
_MONTHS = {datetime(2000, month, 1).strftime("%b"): month for month in range(1, 13)}  # noqa: DTZ001  # names only
#: A range of more years than this says too little to be given year by year.
_WIDEST_RANGE = 15


@cache
def _countries() -> dict[str, str]:
    with files("gwanmun.engines.screening").joinpath("data/ofac_countries.csv").open(encoding="utf-8") as lines:
        return {name: row["code"] for row in csv.DictReader(lines) for name in row["names"].split(";")}


def _rows(lines: Iterable[str], least: int) -> Iterator[list[str]]:
    """Rows of a file with blanks and the empty sign removed; the end-of-file character and short lines are no rows."""
    for row in csv.reader(lines):
        if len(row) >= least:
            yield ["" if (value := cell.strip()) == _EMPTY else value for cell in row]


def _date(text: str) -> PartialDate | None:
    match = _DAY.fullmatch(text.strip())
    if not match:
        return None
    day, month, year = match.groups()
    return PartialDate(int(year), _MONTHS.get(month, 0) if month else 0, int(day or 0) if month else 0)


def _births(text: str) -> tuple[PartialDate, ...]:
    """ "05 May 1963", "1963", "circa 1963", "1955 to 1957", "01 Jan 1955 to 31 Dec 1957": the last as its years."""
    first, _, last = (part.strip() for part in text.partition(" to "))
    begin = _date(first)
    if begin is None:
        return ()
    end = _date(last) if last else None
    if end is None:
        return (begin,) if not first.startswith("circa") else (PartialDate(begin.year),)
    if not 0 <= end.year - begin.year <= _WIDEST_RANGE:
        return ()
    return tuple(PartialDate(year) for year in range(begin.year, end.year + 1))


class _Remarks:
    """The facts in the remarks of one entry; sentences that state none of them are left."""

    def __init__(self, text: str, notes: list[str]) -> None:
        self.births: list[PartialDate] = []
        self.nations: list[str] = []
        self.sex: str | None = None
        self.weak_names: list[ListedName] = []
        self.documents: list[ListedDocument] = []
        self._notes = notes
        for sentence in re.split(r";\s*", text.removesuffix(".")):
            self._read(sentence.strip().removesuffix("."))

    def _read(self, sentence: str) -> None:
        if match := _BIRTH.fullmatch(sentence):
            self._read_births(sentence, match[1])
        elif match := _NATION.fullmatch(sentence):
            self._add_nation(match[1], self.nations)
        elif match := _SEX.fullmatch(sentence):
            self.sex = match[1][0]
        elif match := _WEAK_NAME.fullmatch(sentence):
            self.weak_names.append(ListedName(text=match[1], quality="weak"))
        elif match := _DOCUMENT.fullmatch(sentence):
            issuer: list[str] = []
            self._add_nation(match[3] or "", issuer)
            kind = _KINDS.get(match[1], "identity")
            self.documents.append(ListedDocument(match[2].rstrip(","), "".join(issuer), kind))

    def _read_births(self, sentence: str, text: str) -> None:
        try:
            found = _births(text)
        except ValueError:
            found = ()
        if not found:
            self._notes.append(f"birth date not understood: {sentence}")
        self.births.extend(found)

    def _add_nation(self, name: str, to: list[str]) -> None:
        code = _countries().get(name)
        if code:
            to.append(code)
        elif name:
            self._notes.append(f"country not known: {name}")


def _other_names(alt: Iterable[str]) -> dict[str, list[ListedName]]:
    found: dict[str, list[ListedName]] = defaultdict(list)
    for number, _, _, name, *_ in _rows(alt, 4):
        if name:
            found[number].append(_name(name, alias=True))
    return found


def _name(text: str, *, alias: bool) -> ListedName:
    surname, comma, given = (part.strip() for part in text.partition(","))
    quality: Quality = "alias" if alias else "primary"
    if comma and surname and given:
        return ListedName(surname=surname, given=given, script="Latn", quality=quality)
    return ListedName(text=text, script="Latn", quality=quality)


def read_sdn(
    sdn: Iterable[str], alt: Iterable[str], add: Iterable[str] = (), notes: list[str] | None = None
) -> Iterator[ListedPerson]:
    """The individuals of the list from lines of its three files; addresses (`add`) tell nothing that screening uses.

    Facts that cannot be read (a country or date in unknown words) are left out and said in `notes`; the person stays.
    """
    del add
    others = _other_names(alt)
    said = notes if notes is not None else []
    for row in _rows(sdn, 12):
        number, name, kind = row[:3]
        if kind != "individual" or not name:
            continue
        before = len(said)
        remarks = _Remarks(row[11], said)
        said[before:] = [f"{LIST_ID} {number}: {note}" for note in said[before:]]
        yield ListedPerson(
            id=f"{LIST_ID}:{number}",
            names=(_name(name, alias=False), *others.get(number, ()), *remarks.weak_names),
            births=tuple(dict.fromkeys(remarks.births)),
            nationalities=tuple(dict.fromkeys(remarks.nations)),
            sex=remarks.sex,
            documents=tuple(dict.fromkeys(remarks.documents)),
            list_id=LIST_ID,
        )
