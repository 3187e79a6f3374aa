"""Codes of states, organisations and persons without a nationality, as they stand in travel documents.

Source: ICAO Doc 9303-3 (8th ed.), section 5, parts A to D, on top of ISO 3166-1. The table is `states.csv`.
Inside the system a country is an ISO 3166-1 alpha-3 code (Kosovo: XKX); the document's own code stays in the
`*_raw` fields of a reading, because GBN is not the same right of entry as GBR.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from gwanmun.engines.mrtd.errors import UnknownState
from gwanmun.kernel.refusals import Text

__all__ = ["State", "iso3_to_state", "state", "state_to_iso3", "states"]


@dataclass(frozen=True, slots=True)
class State:
    """One row: `code` as printed in the zone (without fillers), `alpha3` as used inside the system.

    `kind` is state, british (nationals without right of abode), united_nations, organisation, stateless, refugee,
    unspecified or specimen.
    """

    code: str
    alpha3: str
    kind: str
    name: Text


@cache
def states() -> Mapping[str, State]:
    """All rows by `code`."""
    text = (files(__package__) / "states.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return {r["code"]: State(r["code"], r["alpha3"], r["kind"], Text(r["name_ko"], r["name_en"])) for r in rows}


@cache
def _printed() -> Mapping[str, str]:
    printed = {row.alpha3: row.code for row in states().values() if row.kind != "british"}
    return printed | {code: code for code in states()}


def state(code: str) -> State:
    """The row of a document's code; fillers and case do not matter, DEU is taken as D.

    Raises:
        UnknownState: the code is not listed.
    """
    plain = code.strip("< ").upper()
    try:
        return states()[_printed()[plain]]
    except KeyError:
        raise UnknownState(
            "unknown_state",
            Text("알 수 없는 국가 코드입니다: {code}.", "Unknown code of a state or organisation: {code}."),
            Text("문서의 세 글자 코드를 다시 확인하십시오.", "Check the three-letter code on the document."),
            {"code": plain},
        ) from None


def state_to_iso3(code: str) -> str:
    """The alpha-3 code used inside the system: D -> DEU, GBN -> GBR, RKS -> XKX; UNO, XXA, UTO stay.

    Raises:
        UnknownState: the code is not listed.
    """
    return state(code).alpha3


def iso3_to_state(code: str) -> str:
    """The code as printed in a zone, without fillers: DEU -> D, XKX -> RKS; a printed code stays as it is.

    Raises:
        UnknownState: the code is not listed.
    """
    return state(code).code
