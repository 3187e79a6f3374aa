"""Watch lists as CSV files with a heading, one person a line. All faults of a file are told together, by line.

Columns (only `id` and one of `surname`, `given_names`, `full_name` are needed; several values are divided by "|"):

    id             identifier in the list
    surname, given_names, full_name   in any script
    aliases        other names, "SURNAME, GIVEN" or a name as a whole
    weak_aliases   nicknames and partial names
    births         YYYY, YYYY-MM or YYYY-MM-DD; several are alternatives
    nationalities  ISO 3166-1 alpha-3
    sex            M, F or X
    documents      NUMBER or NUMBER/ISSUER or NUMBER/ISSUER/KIND
"""

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass

from gwanmun.engines.screening.model import ListedDocument, ListedName, ListedPerson
from gwanmun.kernel.partial_dates import PartialDate
from gwanmun.kernel.refusals import Text

__all__ = ["COLUMNS", "LineFault", "ListRead", "read_csv"]

COLUMNS = (
    "id", "surname", "given_names", "full_name", "aliases", "weak_aliases",
    "births", "nationalities", "sex", "documents",
)  # fmt: skip
_COUNTRY = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True, slots=True)
class LineFault:
    """What is wrong in `line` (the heading is line 1)."""

    line: int
    text: Text


@dataclass(frozen=True, slots=True)
class ListRead:
    """The persons of the sound lines and the faults of the others."""

    persons: tuple[ListedPerson, ...]
    faults: tuple[LineFault, ...]


class _Unfit(Exception):
    def __init__(self, ko: str, en: str) -> None:
        self.text = Text(ko, en)


def _values(row: dict[str, str], column: str) -> list[str]:
    return [value.strip() for value in (row.get(column) or "").split("|") if value.strip()]


def _names(row: dict[str, str]) -> tuple[ListedName, ...]:
    surname, given, whole = ((row.get(column) or "").strip() for column in ("surname", "given_names", "full_name"))
    names = [ListedName(surname=surname, given=given)] if surname or given else []
    if whole:
        names.append(ListedName(text=whole))
    if not names:
        raise _Unfit("이름이 없습니다(surname, given_names, full_name 중 하나 필요)",
                     "no name: fill surname, given_names or full_name")  # fmt: skip
    names += [ListedName(text=value, quality="alias") for value in _values(row, "aliases")]
    names += [ListedName(text=value, quality="weak") for value in _values(row, "weak_aliases")]
    return tuple(names)


def _birth(text: str) -> PartialDate:
    try:
        return PartialDate.parse(text)
    except ValueError:
        raise _Unfit(f"births: {text} 은(는) YYYY, YYYY-MM, YYYY-MM-DD 형식의 날짜가 아닙니다",
                     f"births: {text} is not a date such as YYYY, YYYY-MM or YYYY-MM-DD") from None  # fmt: skip


def _country(code: str) -> str:
    if not _COUNTRY.fullmatch(code):
        raise _Unfit(f"국가는 세 글자 코드여야 합니다: {code}", f"a country must be a code of three letters: {code}")
    return code


def _sex(text: str) -> str | None:
    if text not in ("", "M", "F", "X"):
        raise _Unfit(f"sex는 M, F, X 중 하나여야 합니다: {text}", f"sex must be M, F or X: {text}")
    return text or None


def _document(text: str) -> ListedDocument:
    number, issuer, kind = (*(part.strip() for part in text.split("/", 2)), "", "")[:3]
    if not number:
        raise _Unfit(f"documents: 번호가 없습니다: {text}", f"documents: no number in {text}")
    return ListedDocument(number, _country(issuer) if issuer else "", kind or "passport")


def _person(row: dict[str, str], list_id: str, seen: set[str]) -> ListedPerson:
    number = (row.get("id") or "").strip()
    if not number:
        raise _Unfit("id가 없습니다", "no id")
    if number in seen:
        raise _Unfit(f"id {number} 이(가) 두 번 나옵니다", f"the id {number} stands twice")
    person = ListedPerson(
        id=f"{list_id}:{number}",
        names=_names(row),
        births=tuple(map(_birth, _values(row, "births"))),
        nationalities=tuple(map(_country, _values(row, "nationalities"))),
        sex=_sex((row.get("sex") or "").strip()),
        documents=tuple(map(_document, _values(row, "documents"))),
        list_id=list_id,
    )
    seen.add(number)
    return person


def _heading_faults(heading: Iterable[str]) -> list[LineFault]:
    unknown = [column for column in heading if column not in COLUMNS]
    faults = [LineFault(1, Text(f"모르는 열: {column}", f"unknown column: {column}")) for column in unknown]
    if "id" not in heading:
        faults.append(LineFault(1, Text("id 열이 없습니다", "the column id is missing")))
    return faults


def read_csv(lines: Iterable[str], *, list_id: str) -> ListRead:
    """Reads a list; identifiers become `list_id:id`. Nothing is raised for bad content: see `ListRead.faults`."""
    reader = csv.DictReader(lines)
    faults = _heading_faults(reader.fieldnames or ())
    if faults:
        return ListRead((), tuple(faults))
    persons: list[ListedPerson] = []
    seen: set[str] = set()
    for row in reader:
        try:
            persons.append(_person(row, list_id, seen))
        except _Unfit as fault:
            faults.append(LineFault(reader.line_num, fault.text))
    return ListRead(tuple(persons), tuple(faults))
