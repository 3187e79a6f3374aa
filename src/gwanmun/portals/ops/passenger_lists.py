"""A passenger list as a table: who is on it, and what the carrier would be told of each."""

import time
from collections.abc import Mapping
from dataclasses import replace
from itertools import repeat
from typing import TYPE_CHECKING

import psycopg
from django.db import DatabaseError
from rich.table import Table

from gwanmun.engines.edifact import ClearanceAnswer, Interchange, PassengerList
from gwanmun.portals.ops.django_setup import start_django
from gwanmun.portals.ops.speech import complain, console, language, spoken

if TYPE_CHECKING:
    from gwanmun.divisions.border.service import FlightCall

__all__ = ["Answering", "show_interchange"]

_HEADINGS = (
    ("이름", "name"),
    ("생년월일", "born"),
    ("성별", "sex"),
    ("국적", "nat."),
    ("문서", "document"),
    ("좌석", "seat"),
    ("답", "answer"),
)
_STYLES: Mapping[str, str] = {"board": "green", "do_not_board": "bold red"}


class Answering:
    """Asks registers, lists and law for the answers; without a database only the people are shown, and it says so."""

    def __init__(self) -> None:
        start_django()
        self._reachable = True

    def answers(self, listed: PassengerList) -> list[tuple[str, str]]:
        """Verdict and line for the carrier of each traveller, in order; empty when there can be none."""
        from gwanmun.divisions.border.service import flight_call, listed_travellers, precheck

        call = flight_call(listed)
        if call is None and (call := _as_if_it_came(listed)) is not None:
            complain(
                spoken(
                    f"{call.number}편은 우리 출입국항에 오지 않습니다. 그날 인천에 도착하는 것으로 답합니다.",
                    f"{call.number} calls at no port of entry; answered as if it landed at Incheon on that day.",
                )
            )
        if call is None or not self._reachable:
            return []
        try:
            checked = precheck(listed_travellers(listed), call, stopwatch=time.perf_counter)
        except (DatabaseError, psycopg.Error):
            self._reachable = False
            complain(
                spoken(
                    "데이터베이스가 없어 사람만 보입니다. `make run`을 먼저 실행하십시오.",
                    "Without a database only the people are shown. Start it with `make run`.",
                )
            )
            return []
        return [(item.answer.verdict, f"{item.answer.code} {item.answer.text}") for item in checked]


def _as_if_it_came(listed: PassengerList) -> "FlightCall | None":
    """The list's last leg with Incheon as its end, so that any carrier's message can be tried."""
    from gwanmun.divisions.border.service import flight_call

    if not listed.legs:
        return None
    return flight_call(replace(listed, legs=(replace(listed.legs[-1], arrival="ICN", overflight=False),)))


def show_interchange(name: str, interchange: Interchange, answering: Answering) -> None:
    """Prints every list of one file with its warnings."""
    for listed in interchange.lists:
        console.print(_table(name, listed, answering.answers(listed)))
    for clearance in interchange.clearances:
        console.print(_clearance(name, clearance))
    for warning in interchange.warnings:
        console.print(f"  ! {warning.segment}: {warning.text(language())}", style="yellow")


def _table(name: str, listed: PassengerList, answers: list[tuple[str, str]]) -> Table:
    table = Table(title=f"{name}  {_flight(listed)}", title_justify="left", box=None, padding=(0, 1))
    for heading in _HEADINGS:
        table.add_column(spoken(*heading))
    for traveller, (verdict, line) in zip(listed.travellers, answers or repeat(("", "")), strict=False):
        document = next((item for item in traveller.documents if item.number), None)
        table.add_row(
            f"{traveller.surname}, {traveller.given_names or ''}",
            str(traveller.birth or ""),
            traveller.sex or "",
            traveller.nationality or "",
            f"{document.kind or ''} {document.number} {document.issuer or ''}" if document else "",
            traveller.seat or "",
            line,
            style=_STYLES.get(verdict, "yellow") if verdict else "",
        )
    return table


def _clearance(name: str, clearance: ClearanceAnswer) -> Table:
    title = f"{name}  CUSRES {clearance.function.value}  {clearance.flight or ''}  {clearance.header_text or ''}"
    table = Table(title=title, title_justify="left", box=None, padding=(0, 1))
    for heading in (("예약", "locator"), ("승객 번호", "reference"), ("답", "answer")):
        table.add_column(spoken(*heading))
    for person in clearance.persons:
        table.add_row(person.locator or "", person.reference or "", f"{person.code or ''} {person.text or ''}")
    return table


def _flight(listed: PassengerList) -> str:
    legs = " / ".join(
        f"{leg.flight_number or ''} {leg.departure or '?'} → {leg.arrival or '?'} {leg.departs_at or ''}"
        for leg in listed.legs
    )
    counted = spoken(f"{len(listed.travellers)}명", f"{len(listed.travellers)} people")
    return f"{listed.function.value}  {legs}  {counted}"
