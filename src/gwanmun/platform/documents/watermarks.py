"""Writes across a copy who took it, when, and what for: a leaked copy names its source."""

import io
from datetime import datetime

import pypdfium2
from django.conf import settings
from django.utils import timezone
from PIL import Image, ImageDraw, ImageFont

from gwanmun.platform.access.actors import Actor
from gwanmun.platform.documents.kinds import Kind

__all__ = ["watermark_text", "watermarked"]

_FONT = "pretendard/print/regular.otf"
_LINES_A_PAGE = 5
_GREY = (110, 110, 110, 90)  # seen on white and on dark, and what lies under it can be read
_TILT = 24  # degrees
_POINTS_TO_PIXELS = 1.5


def watermark_text(by: Actor, at: datetime) -> str:
    """One line: who, when (in the service's own time), what for."""
    parts = (by.name, by.office, f"{timezone.localtime(at):%Y-%m-%d %H:%M}", by.purpose)
    return " · ".join(part for part in parts if part)


def watermarked(kind: Kind, content: bytes, text: str) -> bytes:
    """The same file with `text` across every page or picture."""
    return _on_pdf(content, text) if kind is Kind.PDF else _on_picture(kind, content, text)


def _on_picture(kind: Kind, content: bytes, text: str) -> bytes:
    with Image.open(io.BytesIO(content)) as image:
        marked = Image.alpha_composite(image.convert("RGBA"), _layer(image.size, text)).convert("RGB")
    out = io.BytesIO()
    marked.save(out, "PNG" if kind is Kind.PNG else "JPEG", quality=90)
    return out.getvalue()


def _on_pdf(content: bytes, text: str) -> bytes:
    out = io.BytesIO()
    with pypdfium2.PdfDocument(content) as document:
        for page in document:
            width, height = page.get_size()
            layer = _layer((round(width * _POINTS_TO_PIXELS), round(height * _POINTS_TO_PIXELS)), text)
            mark = pypdfium2.PdfImage.new(document)
            mark.set_bitmap(pypdfium2.PdfBitmap.from_pil(layer))
            mark.set_matrix(pypdfium2.PdfMatrix().scale(width, height))
            page.insert_obj(mark)
            page.gen_content()
        document.save(out)
    return out.getvalue()


def _layer(size: tuple[int, int], text: str) -> Image.Image:
    """A transparent picture with the text repeated across it."""
    longest = round((size[0] ** 2 + size[1] ** 2) ** 0.5)
    square = Image.new("RGBA", (longest, longest), (0, 0, 0, 0))
    (folder,) = settings.STATICFILES_DIRS
    font = ImageFont.truetype(folder / _FONT, max(10, longest // 60))
    draw = ImageDraw.Draw(square)
    step = longest // _LINES_A_PAGE
    for line in range(_LINES_A_PAGE):
        draw.text((longest // 2, step // 2 + line * step), f"{text}     {text}", _GREY, font, anchor="mm")
    turned = square.rotate(_TILT)
    left, top = (longest - size[0]) // 2, (longest - size[1]) // 2
    return turned.crop((left, top, left + size[0], top + size[1]))
