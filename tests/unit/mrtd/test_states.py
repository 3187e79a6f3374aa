"""Codes of states as documents print them and as the system keeps them."""

import pytest

from gwanmun.engines.mrtd import UnknownState, iso3_to_state, state, state_to_iso3, states


@pytest.mark.parametrize(
    ("printed", "inside"),
    [("D", "DEU"), ("D<<", "DEU"), ("DEU", "DEU"), ("kor", "KOR"), ("RKS", "XKX"), ("GBD", "GBR"), ("GBN", "GBR"),
     ("GBO", "GBR"), ("GBP", "GBR"), ("GBS", "GBR"), ("UNO", "UNO"), ("XXA", "XXA"), ("UTO", "UTO"), ("TWN", "TWN")],
)  # fmt: skip
def test_printed_codes_become_alpha_3(printed, inside):
    assert state_to_iso3(printed) == inside


def test_every_row_has_both_names_and_comes_back():
    for code, row in states().items():
        assert row.name.ko
        assert row.name.en
        assert len(row.alpha3) == 3
        assert state_to_iso3(iso3_to_state(code)) == row.alpha3


def test_alpha_3_is_printed_as_the_standard_says():
    assert [iso3_to_state(code) for code in ("DEU", "XKX", "GBR", "KOR")] == ["D", "RKS", "GBR", "KOR"]
    assert state("XXA").kind == "stateless"
    assert state("VNM").name("ko") == "베트남"


def test_an_unlisted_code_is_refused_by_name():
    with pytest.raises(UnknownState, match="ZZZ"):
        state_to_iso3("ZZZ")
