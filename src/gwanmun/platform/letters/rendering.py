"""A letter as PDF/A: the same template, content and fonts give the same bytes."""

import base64
import os
import re
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.html import strip_tags

from gwanmun.engines.seals import qr_svg
from gwanmun.kernel.refusals import Refused, Text
from gwanmun.platform.letters.bodies import fill_body
from gwanmun.platform.letters.content import LetterContent, Remedy
from gwanmun.platform.letters.declarations import LetterTemplate
from gwanmun.platform.letters.fonts import font_styles
from gwanmun.platform.letters.phrases import phrases
from gwanmun.platform.texts import Spoken, Words, in_language, long_day

__all__ = ["render_letter", "sections_of"]

_VARIANT = "pdf/a-3a"
_LANGUAGES = re.compile(r'lang="([^"]+)"')
# The fonts that are made for a letter carry the time at which they were made; with this they carry none.
os.environ.setdefault("SOURCE_DATE_EPOCH", "0")


def render_letter(
    template: LetterTemplate, content: LetterContent, languages: Sequence[str], *, number: str, seal: bytes | None
) -> bytes:
    """The letter, Korean first and each other language on pages of its own. Without a seal it is marked as a preview.

    Raises:
        Refused: texts.fact_missing, letters.no_fonts, letters.no_language, letters.no_renderer.
    """
    sections = sections_of(template, content, languages)
    page = render_to_string(
        "letters/letter.html",
        {
            "sections": sections,
            "content": content,
            "number": number,
            "seal": base64.b64encode(qr_svg(seal).encode()).decode() if seal else "",
        },
    )
    return _pdf(page, font_styles(strip_tags(page), _LANGUAGES.findall(page)))


def sections_of(
    template: LetterTemplate, content: LetterContent, languages: Sequence[str]
) -> list[dict[str, Any]]:  # fmt: skip
    """What each language's part of the letter shows.

    Raises:
        Refused: letters.no_language, when the template has no body in one of them; texts.fact_missing.
    """
    in_order = sorted(set(languages) | {"ko"}, key=lambda language: (language != "ko", language))
    return [_section(template, content, language) for language in in_order]


def _section(template: LetterTemplate, content: LetterContent, language: str) -> dict[str, Any]:
    if language not in template.bodies:
        raise _no_language(language, template)
    return {
        "language": language,
        "phrases": phrases(language),
        "title": template.titles[language],
        "body": fill_body(template.bodies[language], content.facts, language),
        "issued_on": long_day(content.issued_on, language),
        "office": in_language(content.office, language),
        "authority": in_language(settings.AUTHORITY, language),
        "reasons": [
            {"text": in_language(reason.text, language), "articles": _articles(reason.articles, language)}
            for reason in content.reasons
        ],
        "remedies": [_remedy(remedy, language) for remedy in content.remedies],
    }  # fmt: skip


def _remedy(remedy: Remedy, language: str) -> dict[str, Any]:
    sentence = phrases(language)["remedy"].format(
        last_on=long_day(remedy.last_on, language),
        where=in_language(remedy.where, language).text,
        what=in_language(remedy.what, language).text,
    )
    return {"text": sentence, "articles": _articles(remedy.articles, language)}


def _articles(articles: Words, language: str) -> Spoken | None:
    return in_language(articles, language) if articles else None


def _no_language(language: str, template: LetterTemplate) -> Refused:
    return Refused(
        "letters.no_language",
        Text("이 문서는 해당 언어로 준비되어 있지 않습니다: {language}", "The letter is not available in {language}."),
        Text("다음 언어 중에서 고르십시오: {known}", "Choose one of: {known}"),
        facts={"language": language, "known": ", ".join(template.languages)},
    )


def _pdf(page: str, styles: str) -> bytes:
    try:
        # Loaded when the first letter is made: without the system's Pango everything else of the site works.
        from weasyprint import CSS, HTML  # noqa: PLC0415
        from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415
        from weasyprint.urls import URLFetcher  # noqa: PLC0415
    except OSError as error:
        raise Refused(
            "letters.no_renderer",
            Text("문서를 만드는 라이브러리(Pango)가 없습니다.", "The library that sets letters is missing: Pango."),
            Text(
                "관리자가 다음을 설치해야 합니다: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
                "An operator has to type: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
            ),
        ) from error  # fmt: skip
    fonts = FontConfiguration()
    fetcher = URLFetcher(allowed_protocols={"file", "data"}, fail_on_errors=True)
    sheet = CSS(string=styles, font_config=fonts, url_fetcher=fetcher)
    document = HTML(string=page, url_fetcher=fetcher)
    pdf: bytes = document.write_pdf(stylesheets=[sheet], font_config=fonts, pdf_variant=_VARIANT)
    return pdf
