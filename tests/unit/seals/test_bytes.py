"""The bytes of a seal, compared with values that the publishers of the format and of other readers print."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.seals.sealing import HEADER

from gwanmun.engines.seals import Header, decode_seal
from gwanmun.engines.seals.c40 import decode_c40, encode_c40, encoded_length
from gwanmun.engines.seals.features import encode_feature, encode_features, read_features
from gwanmun.engines.seals.header import read_header
from gwanmun.kernel.refusals import Refused

DAY = date(2024, 9, 27)
PRINTED = Header("D", "DETS", "32", DAY, DAY, 0xFB, 0x06)
ALPHABET = " 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def test_a_header_of_version_4_has_the_published_bytes() -> None:
    assert PRINTED.encode().hex() == "dc036abc6d32c8a72cb18d7ad88d7ad8fb06"


@pytest.mark.parametrize(
    ("data", "header"),
    [
        ("dc036abc6d32c8a72cb18d7ad88d7ad8fb06", PRINTED),
        ("dc026abc6d32c8a51a1f8d7ad88d7ad8fb06", replace(PRINTED, reference="00032")),
        ("dc02d9c56d32c8a519fc0f71346f1d67fc04",
         Header("UTO", "DETS", "00027", date(2020, 1, 1), date(2023, 7, 28), 0xFC, 0x04)),
    ],
)  # fmt: skip
def test_headers_of_both_versions_are_read(data: str, header: Header) -> None:
    found, end = read_header(bytes.fromhex(data))
    assert end == 18
    assert found == header


@given(st.text(ALPHABET, max_size=40))
def test_c40_comes_back(text: str) -> None:
    encoded = encode_c40(text)
    assert decode_c40(encoded) == text
    assert len(encoded) == encoded_length(len(text))


def test_c40_knows_no_small_letters_and_says_so() -> None:
    with pytest.raises(ValueError, match="'a'"):
        encode_c40("Ha")


@given(st.text("0123456789ABCDEF", min_size=1, max_size=255), st.dates(date(1, 1, 1)))
def test_any_reference_and_date_comes_back(reference: str, day: date) -> None:
    header = replace(HEADER, reference=reference, issued_on=day)
    data = header.encode()
    assert read_header(data + b"\x01\x00") == (header, len(data))


@pytest.mark.parametrize(("size", "lengths"), [(0, "00"), (127, "7f"), (128, "8180"), (255, "81ff"), (256, "820100")])
def test_lengths_are_written_as_in_der(size: int, lengths: str) -> None:
    encoded = encode_feature(7, bytes(size))
    assert encoded[1 : 1 + len(lengths) // 2].hex() == lengths
    assert [(tag, len(value)) for tag, value, _ in read_features(encoded)] == [(7, size)]


@given(st.dictionaries(st.integers(0, 254), st.binary(max_size=300), max_size=6))
def test_features_come_back_in_their_order(features: dict[int, bytes]) -> None:
    found = [(tag, value) for tag, value, _ in read_features(encode_features(features))]
    assert found == list(features.items())


@pytest.mark.parametrize("part", [{"country": "utopia"}, {"signer": "U"}, {"reference": "xyz"}, {"reference": ""}])
def test_a_header_of_the_wrong_form_is_not_made(part: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="not a "):
        replace(HEADER, **part)


@given(st.binary(max_size=120))
def test_noise_is_refused_and_never_crashes(noise: bytes) -> None:
    for data in (noise, b"\xdc\x03" + noise, PRINTED.encode() + noise):
        try:
            decode_seal(data)
        except Refused as refusal:
            assert refusal.code == "seal.unreadable"
