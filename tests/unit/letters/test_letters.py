"""What a letter shows: facts as text, days in words, every language with glyphs, always the same bytes."""

import io
import unicodedata
from dataclasses import replace
from string import Formatter

import pypdfium2
import pytest
from django.conf import settings
from django.template import TemplateSyntaxError
from pyhanko.pdf_utils.reader import PdfFileReader
from tests.integration.platform.letter_samples import CONTENT, LETTER

from gwanmun.kernel.refusals import LegalBasis, Refused, Text
from gwanmun.platform.letters.bodies import fill_body
from gwanmun.platform.letters.declarations import LetterTemplate, UnknownLetter, declare_letter, letter_template
from gwanmun.platform.letters.fonts import font_styles
from gwanmun.platform.letters.phrases import phrase_languages, phrases
from gwanmun.platform.letters.pictures import seal_in_picture
from gwanmun.platform.letters.rendering import render_letter
from gwanmun.platform.letters.sealing import seal_letter, verify_letter_seal
from gwanmun.platform.texts import in_language, reason_of

NUMBER = "2026-7K3QX9TNBD"
SENTENCES = {
    "ko": "체류기간 연장허가 결정 통지서 제25조",
    "en": "“Decision” – § 25, ₩60,000",
    "zh-hans": "不予延长居留期限许可决定通知书，补正、驳回；外国人登记证",
    "vi": "Quyết định về việc gia hạn thời gian lưu trú: ĩẽỗộữ ẰẲẴ",
    "th": "หนังสือแจ้งผลการพิจารณา คำขอไม่ได้รับอนุญาต",
    "uz": "Oʻzbekiston fuqarosi, muddat uzaytirildi, gʻ ʼ",
    "mn": "Өргөдөл гаргах хугацаа сунгагдсан Үү Ёё",
    "ru": "Решение о продлении срока пребывания, объём №",
}

pytestmark = pytest.mark.skipif(
    not (settings.STATICFILES_DIRS[0] / "pretendard" / "print").exists(), reason="the front-end packages are missing"
)


def spoken(language: str) -> tuple[LetterTemplate, object]:
    """A letter whose body is a sentence of the language."""
    titles = {"ko": "시험", language: SENTENCES[language]}
    bodies = {"ko": "시험", language: "{{ facts.sentence }}"}
    return LetterTemplate("test.glyphs", 1, titles, bodies), replace(CONTENT, facts={"sentence": SENTENCES[language]})


def text_of(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document)


def glyphs(text: str) -> set[str]:
    """The characters, taken apart as fonts do it. The ring of the Thai vowel am is drawn, but is no text of its own."""
    return set(unicodedata.normalize("NFKD", text)) - {" ", "\u0e4d"}


def fonts_in(pdf: bytes) -> set[str]:
    """Families of the fonts in a PDF."""
    with pypdfium2.PdfDocument(pdf) as document:
        texts = [item for page in document for item in page.get_objects() if isinstance(item, pypdfium2.PdfTextObj)]
        return {text.get_font().get_base_name().partition("+")[2].removesuffix("-Bold") for text in texts}


def picture_of(pdf: bytes, scale: float) -> bytes:
    """The first page as a JPEG, as a scanner gives it."""
    out = io.BytesIO()
    with pypdfium2.PdfDocument(pdf) as document:
        document[0].render(scale=scale).to_pil().convert("L").rotate(1.5, expand=True, fillcolor=255).save(out, "JPEG")
    return out.getvalue()


@pytest.mark.parametrize("language", SENTENCES)
def test_every_language_is_set_in_the_fonts_of_the_project(language: str) -> None:
    template, content = spoken(language)
    pdf = render_letter(template, content, [language], number=NUMBER, seal=None)
    assert glyphs(SENTENCES[language]) - glyphs(text_of(pdf)) == set()
    assert all(name.startswith(("Print", "noto-sans-")) for name in fonts_in(pdf)), "a font of the machine was used"


def test_the_same_content_gives_the_same_bytes() -> None:
    seal = seal_letter(LETTER, CONTENT, NUMBER, CONTENT.issued_on)
    first, second = (render_letter(LETTER, CONTENT, ["zh-hans"], number=NUMBER, seal=seal) for _ in range(2))
    assert first == second
    assert b"pdfaid" in PdfFileReader(io.BytesIO(first)).root["/Metadata"].data


def test_korean_comes_first_and_the_translation_says_that_it_is_one() -> None:
    text = text_of(render_letter(LETTER, CONTENT, ["vi"], number=NUMBER, seal=None))
    assert text.index("불허 통지서") < text.index("Thông báo từ chối")
    assert phrases("vi")["translation"] in text.replace("\n", " ")


def test_reasons_articles_and_the_last_day_are_in_the_letter() -> None:
    text = text_of(render_letter(LETTER, CONTENT, ["en"], number=NUMBER, seal=None))
    for part in (
        "서류가 부족합니다.",
        "시험법 제1조",
        "2027년 2월 23일까지",
        "Trial Act, Art. 1",
        "Feb. 23, 2027",
        "60,000원",
    ):
        assert part in text


def test_what_stands_in_the_facts_is_text_and_never_markup() -> None:
    assert "Nguyễn <i>& 하나" in text_of(render_letter(LETTER, CONTENT, [], number=NUMBER, seal=None))


def test_the_seal_is_read_from_a_tilted_picture_of_the_letter() -> None:
    seal = seal_letter(LETTER, CONTENT, NUMBER, CONTENT.issued_on)
    pdf = render_letter(LETTER, CONTENT, ["vi"], number=NUMBER, seal=seal)
    verified = verify_letter_seal(seal_in_picture(picture_of(pdf, 2)))
    assert verified.values["number"] == "20267K3QX9TNBD"
    assert (verified.values["addressee"], verified.values["until"]) == ("NGUYỄN THỊ 하나", "2026-12-09")


@pytest.mark.parametrize("picture", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n" + bytes(40)])
def test_a_picture_without_a_seal_is_refused(picture: bytes) -> None:
    with pytest.raises(Refused) as caught:
        seal_in_picture(picture)
    assert caught.value.code == "letters.no_seal_found"


def test_a_long_name_is_cut_in_the_seal_at_a_whole_letter() -> None:
    seal = seal_letter(LETTER, replace(CONTENT, addressee="김" * 80), NUMBER, CONTENT.issued_on)
    assert verify_letter_seal(seal).values["addressee"] == "김" * 30


def test_a_preview_says_so_and_has_no_seal() -> None:
    preview = render_letter(LETTER, CONTENT, [], number="—", seal=None)
    assert phrases("ko")["preview"] in text_of(preview)
    with pytest.raises(Refused):
        seal_in_picture(picture_of(preview, 2))


def test_a_missing_fact_stops_the_letter_and_is_named() -> None:
    with pytest.raises(Refused) as caught:
        fill_body("{{ facts.name }} {{ facts.day_of_birth|day }}", {"name": "A"}, "ko")
    assert caught.value.code == "texts.fact_missing"
    assert caught.value.facts == {"name": "facts.day_of_birth"}


def test_a_body_that_is_no_template_is_a_mistake_of_the_program() -> None:
    with pytest.raises(TemplateSyntaxError):
        fill_body("{% if %}", {}, "ko")


def test_a_language_without_body_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(Refused) as caught:
        render_letter(LETTER, CONTENT, ["ru"], number=NUMBER, seal=None)
    assert caught.value.code == "letters.no_language"
    assert "vi" in str(caught.value.facts["known"])


def test_declarations_are_checked() -> None:
    with pytest.raises(ValueError, match="Korean"):
        declare_letter(LetterTemplate("test.no_korean", 1, {"en": "A"}, {"en": "B"}))
    with pytest.raises(ValueError, match="twice"):
        declare_letter(replace(LETTER, titles=dict.fromkeys(LETTER.titles, "다른 제목")))
    with pytest.raises(UnknownLetter):
        letter_template("test.refusal", 9)
    assert letter_template("test.refusal") == LETTER


def test_the_phrases_of_all_languages_are_complete() -> None:
    for language in phrase_languages():
        assert phrases(language).keys() == phrases("ko").keys()
        assert set(_fields(phrases(language)["remedy"])) == {"last_on", "where", "what"}


def test_a_text_falls_back_to_english_and_says_which_language_it_is() -> None:
    assert in_language({"ko": "가", "en": "a"}, "vi") == ("a", "en")
    with pytest.raises(KeyError):
        in_language({"fr": "à"}, "vi")


def test_a_refusal_becomes_a_reason_with_its_articles() -> None:
    refused = Refused(
        "x", Text("{n}일 부족", "{n} days short"), Text("", ""), (LegalBasis("trial", "Art. 1"),), {"n": 3}
    )
    text, articles = reason_of(refused, lambda basis, language: f"{language}:{basis}")
    assert text == {"ko": "3일 부족", "en": "3 days short"}
    assert articles == {"ko": "ko:trial Art. 1", "en": "en:trial Art. 1"}


def test_without_the_fonts_it_says_what_to_do(settings, tmp_path) -> None:
    settings.STATICFILES_DIRS = [tmp_path]
    with pytest.raises(Refused) as caught:
        font_styles("가", ["ko"])
    assert caught.value.code == "letters.no_fonts"


def _fields(phrase: str) -> list[str | None]:
    return [name for _, name, _, _ in Formatter().parse(phrase) if name]
