"""A seal proves what it says, to whoever has the public key and nothing else."""

from dataclasses import replace

import pytest
import zxingcpp
from cryptography.hazmat.primitives.asymmetric.ec import SECP384R1, generate_private_key
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from tests.unit.seals.sealing import HEADER, KEY, KEYS, NOTICE, OTHER_KEY, VALUES

from gwanmun.engines.seals import decode_seal, qr_png, qr_svg, sign_seal, verify_seal
from gwanmun.kernel.refusals import Refused

SEALED = sign_seal(HEADER, NOTICE.encode(VALUES), KEY)


def refusal_of(data: bytes, keys: dict[str, object] | None = None) -> str:
    with pytest.raises(Refused) as caught:
        verify_seal(data, KEYS if keys is None else keys)
    return caught.value.code


def test_the_facts_come_back_from_a_genuine_seal() -> None:
    seal = verify_seal(SEALED, KEYS)
    assert seal.header == HEADER
    assert NOTICE.read(seal) == VALUES


def test_the_same_facts_give_the_same_bytes() -> None:
    assert sign_seal(HEADER, NOTICE.encode(VALUES), KEY) == SEALED


def test_it_is_small_enough_for_a_corner_of_a_letter() -> None:
    assert len(SEALED) < 150


@given(st.integers(0, len(SEALED) - 1), st.integers(1, 255))
def test_a_seal_with_any_byte_changed_is_not_genuine(place: int, change: int) -> None:
    forged = bytearray(SEALED)
    forged[place] ^= change
    assert refusal_of(bytes(forged)) in {"seal.altered", "seal.unreadable", "seal.unknown_signer"}


@given(st.integers(0, len(SEALED) - 1))
def test_a_torn_seal_is_unreadable(size: int) -> None:
    assert refusal_of(SEALED[:size]) in {"seal.unreadable"}


def test_anything_after_the_signature_is_refused() -> None:
    assert refusal_of(SEALED + b"\x05\x01x") == "seal.unreadable"


def test_a_seal_of_somebody_else_is_told_from_a_forged_one() -> None:
    assert refusal_of(SEALED, {}) == "seal.unknown_signer"
    assert refusal_of(sign_seal(HEADER, NOTICE.encode(VALUES), OTHER_KEY)) == "seal.altered"


def test_a_seal_of_another_kind_of_document_is_not_read_as_this_one() -> None:
    other = decode_seal(sign_seal(replace(HEADER, definition=0xA4), {1: b"x"}, KEY))
    with pytest.raises(Refused) as caught:
        NOTICE.read(other)
    assert caught.value.code == "seal.unreadable"


def test_a_value_that_is_not_in_its_coding_is_refused() -> None:
    broken = decode_seal(sign_seal(HEADER, {2: b"\xff\xfe"}, KEY))
    with pytest.raises(Refused) as caught:
        NOTICE.read(broken)
    assert caught.value.code == "seal.unreadable"


def test_unknown_facts_and_other_curves_are_mistakes_of_the_program() -> None:
    with pytest.raises(ValueError, match="no colour"):
        NOTICE.encode({"colour": "red"})
    with pytest.raises(ValueError, match="P-256"):
        sign_seal(HEADER, {}, generate_private_key(SECP384R1()))
    with pytest.raises(ValueError, match="255"):
        sign_seal(HEADER, {255: b""}, KEY)


def test_a_camera_reads_the_picture_of_the_code(tmp_path) -> None:
    picture = tmp_path / "seal.png"
    picture.write_bytes(qr_png(SEALED))
    (found,) = zxingcpp.read_barcodes(Image.open(picture))
    assert NOTICE.read(verify_seal(found.bytes, KEYS)) == VALUES


def test_the_drawing_for_a_page_has_no_size_of_its_own() -> None:
    drawing = qr_svg(SEALED)
    assert drawing.startswith("<svg")
    assert "viewBox" in drawing
    assert " width=" not in drawing.partition(">")[0]


def test_what_does_not_fit_into_a_code_is_refused() -> None:
    with pytest.raises(ValueError, match=r"2,331"):
        qr_png(bytes(2_332))
