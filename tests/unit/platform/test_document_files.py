"""Which files are taken, and what is made of them."""

import io

import pypdfium2
import pytest
from PIL import Image, ImageFile
from tests.unit.platform.document_samples import HEIC, huge_png, pdf, pdf_with, picture, stream, zip_bomb

from gwanmun.kernel.refusals import Refused
from gwanmun.platform.documents.inspection import LARGEST_FILE, inspected
from gwanmun.platform.documents.kinds import Kind
from gwanmun.platform.documents.names import checked_name, download_name
from gwanmun.platform.documents.normalising import harmless_copy
from gwanmun.platform.documents.refusals import REASONS, refusal
from gwanmun.platform.documents.watermarks import watermarked

HEIC_HEAD = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"


@pytest.mark.parametrize(
    ("content", "kind"), [(pdf(), Kind.PDF), (picture(), Kind.JPEG), (picture(Kind.PNG), Kind.PNG), (HEIC, Kind.HEIC)]
)
def test_a_file_is_told_by_its_content(content: bytes, kind: Kind) -> None:
    assert inspected(content) is kind


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "documents.empty"),
        (b"%PDF-" + bytes(LARGEST_FILE), "documents.too_large"),
        (b"MZ\x90\x00 a program", "documents.wrong_type"),
        (b"<html><script>alert(1)</script></html>", "documents.wrong_type"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "documents.wrong_type"),
        (zip_bomb(), "documents.wrong_type"),
        (pdf()[:-40], "documents.damaged"),
        (picture()[:30], "documents.damaged"),
        (HEIC_HEAD, "documents.damaged"),
        (huge_png(), "documents.too_many_pixels"),
        (pdf_with(stream(bytes(301_000_000))), "documents.bomb"),
        (pdf_with(b"stream\n" * 60_000), "documents.bomb"),
        (pdf_with(b"9 0 obj <</S /JavaScript /JS (app.alert)>> endobj"), "documents.active_content"),
        (pdf_with(b"9 0 obj <</S /J#61vaScript>> endobj"), "documents.active_content"),
        (pdf_with(stream(b"<</OpenAction <</S /Launch>>>>", b"/Type /ObjStm ")), "documents.active_content"),
        (pdf_with(b"trailer <</Encrypt 5 0 R>>"), "documents.locked"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_not_taken_is_refused_by_name(content: bytes, code: str) -> None:
    with pytest.raises(Refused) as caught:
        inspected(content)
    assert caught.value.code == code


def test_letters_in_packed_pictures_are_no_script() -> None:
    assert inspected(pdf_with(b"9 0 obj <</Length 6>>\nstream\n/JS ()\nendstream\nendobj")) is Kind.PDF


@pytest.mark.parametrize(
    "name",
    ["", " ", "a" * 121, "<script>.pdf", "../../etc/passwd", "a\\b.pdf", "a\x00.pdf", "gnp.\u202efdp.exe", ".htaccess",
     'x" onload="y.png', "JavaScript:alert(1).pdf", "a\u200b.pdf", "a\n.pdf"],
)  # fmt: skip
def test_names_with_script_paths_or_hidden_marks_are_refused(name: str) -> None:
    with pytest.raises(Refused) as caught:
        checked_name(name)
    assert caught.value.code == "documents.bad_name"


@pytest.mark.parametrize("name", ["여권 사본.pdf", "Nguyễn Thị (2).JPG", "申请书.png", "O'Neil, A.pdf"])
def test_names_of_people_are_kept(name: str) -> None:
    assert checked_name(name) == name


def test_the_extension_follows_the_content() -> None:
    assert download_name("여권.pdf", "jpg") == "여권.jpg"
    assert download_name("scan", "pdf") == "scan.pdf"


def test_a_picture_is_turned_upright_and_freed_of_metadata() -> None:
    kind, copy = harmless_copy(Kind.JPEG, picture(turned=True))
    image = Image.open(io.BytesIO(copy))
    assert (kind, image.size) == (Kind.JPEG, (40, 60))
    assert not image.getexif()
    assert b"Camera" not in copy
    assert image.getpixel((35, 5))[1] < 80, "the red quarter is now on the upper right"


def test_a_picture_of_a_telephone_becomes_one_that_every_browser_shows() -> None:
    kind, copy = harmless_copy(Kind.HEIC, HEIC)
    image = Image.open(io.BytesIO(copy))
    assert (kind, image.format, image.size) == (Kind.JPEG, "JPEG", (64, 64))


def test_a_large_picture_is_made_smaller() -> None:
    _, copy = harmless_copy(Kind.PNG, picture(Kind.PNG, (5_000, 100)))
    assert Image.open(io.BytesIO(copy)).size == (4_000, 80)


def test_a_torn_picture_is_damaged_even_after_letters_were_made(monkeypatch) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)  # as WeasyPrint does
    content = picture(size=(400, 400))
    with pytest.raises(Refused) as caught:
        harmless_copy(Kind.JPEG, content[: len(content) // 2])
    assert caught.value.code == "documents.damaged"


def test_a_pdf_stays_as_it_is_once_it_opens() -> None:
    content = pdf(2)
    assert harmless_copy(Kind.PDF, content) == (Kind.PDF, content)


@pytest.mark.parametrize(("content", "code"), [(b"%PDF-1.7 x", "documents.damaged"), (pdf(301), "documents.bomb")])
def test_a_pdf_that_does_not_open_or_never_ends_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(Refused) as caught:
        harmless_copy(Kind.PDF, content)
    assert caught.value.code == code


def test_the_watermark_is_seen_on_every_page_of_a_pdf() -> None:
    marked = watermarked(Kind.PDF, pdf(2), "김하늘 · 서울 · 2026-11-25 09:00 · 심사")
    with pypdfium2.PdfDocument(marked) as document:
        for page in document:
            darkest, _ = page.render().to_pil().convert("L").getextrema()
            assert darkest < 235


def test_the_watermark_is_seen_on_a_picture_and_leaves_it_readable() -> None:
    plain = picture(Kind.PNG, (600, 400))
    marked = Image.open(io.BytesIO(watermarked(Kind.PNG, plain, "김하늘")))
    before = Image.open(io.BytesIO(plain))
    changed = sum(a != b for a, b in zip(marked.get_flattened_data(), before.get_flattened_data(), strict=True))
    assert 0 < changed < 600 * 400 / 4


@pytest.mark.parametrize("code", REASONS)
def test_every_reason_is_said_in_both_languages(code: str) -> None:
    refused = refusal(code, limit=20)
    for text in (refused.detail, refused.remedy):
        assert "{" not in text("ko", **refused.facts) + text("en", **refused.facts)
