"""Files that a spreadsheet opens."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwanmun.portals.staff.exports import csv_response

cells = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\0"), max_size=20)


def read(rows: list[tuple[object, ...]]) -> list[list[str]]:
    response = csv_response("list", ("a",), rows)
    return list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"), newline="")))[1:]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\r=x"])
def test_a_formula_becomes_text(text: str) -> None:
    assert read([(text,)]) == [["'" + text]]


def test_nothing_is_an_empty_cell() -> None:
    assert read([(None, 0)]) == [["", "0"]]


@given(cells)
def test_no_cell_is_a_formula_and_no_text_is_lost(text: str) -> None:
    cell, end = read([(text, "end")])[0]
    assert end == "end"
    assert cell in {text, f"'{text}"}
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
