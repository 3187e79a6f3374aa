"""Somebody is shown a letter and checks it on her telephone, without a network."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from tests.integration.platform.letter_samples import CONTENT, LETTER

from gwanmun.platform.letters.rendering import render_letter
from gwanmun.platform.letters.sealing import seal_letter

NUMBER = "2026-7K3QX9TNBD"


def photograph(folder: Path, seal: bytes) -> str:
    """The first page of a letter with this seal, a little askew."""
    pdf = render_letter(LETTER, CONTENT, [], number=NUMBER, seal=seal)
    picture = folder / "letter.jpg"
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0].render(scale=2).to_pil().convert("RGB")
    page.rotate(2, expand=True, fillcolor="white").save(picture, "JPEG")
    return str(picture)


@pytest.fixture
def page(visit, settings):
    """The page on a telephone, opened; from now on there is no network."""
    settings.ROOT_URLCONF = "tests.journeys.seal_page"
    window = visit(language="en", width=360)
    window.open("/check-a-letter/")
    window.check()
    window.page.context.set_offline(True)
    yield window.page
    # The font's file for a letter that the page has not shown before is not there; the system's font stands in.
    window.problems[:] = [problem for problem in window.problems if "ERR_INTERNET_DISCONNECTED" not in problem]


def answer(page, picture: str) -> str:
    page.get_by_label("Take a picture of the code").set_input_files(picture)
    page.wait_for_selector("[data-seal-result] strong")
    return page.inner_text("[data-seal-result]")


def test_a_genuine_letter_says_what_it_must_say(page, tmp_path) -> None:
    said = answer(page, photograph(tmp_path, seal_letter(LETTER, CONTENT, NUMBER, CONTENT.issued_on)))
    assert said.startswith("Genuine")
    for part in ("20267K3QX9TNBD", CONTENT.addressee, "불허", "2026-12-09", "UTO UTGW"):
        assert part in said


def test_a_forged_letter_is_told(page, tmp_path) -> None:
    genuine = seal_letter(LETTER, replace(CONTENT, addressee="LE VAN A"), NUMBER, CONTENT.issued_on)
    said = answer(page, photograph(tmp_path, genuine.replace(b"LE VAN A", b"LE VAN B")))
    assert said == "This seal is forged, or what it says was changed."


def test_a_picture_of_something_else_is_told(page, tmp_path) -> None:
    picture = tmp_path / "cat.png"
    Image.new("RGB", (300, 200), "white").save(picture)
    assert answer(page, str(picture)) == "No seal was found in the picture."
