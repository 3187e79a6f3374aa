"""Small files of every kind, and hostile ones, written here byte by byte."""

import base64
import io
import zipfile
import zlib
from functools import cache

import pypdfium2
from PIL import Image

from gwanmun.platform.documents.kinds import Kind

ORIENTATION = 0x0112
# A white picture of 64 by 64 pixels with a red quarter, as telephones store it.
HEIC = base64.b64decode(
    "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAVZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAACJpbG9jAA"
    "AAAERAAAEAAQAAAAABegABAAAAAAAAADAAAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABodmMxAAAAAA5waXRtAAAAAAABAAAA1mlwcnAA"
    "AAC3aXBjbwAAAHhodmNDAQNwAAAAkAAAAAAAHvAA/P34+AAADwNgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQGEAAQArQgEBA3AAAAMAkA"
    "AAAwAAAwAeoCCBBZbqSSmubgIaDAgAAAMAyAAAAwAIQGIAAQAHRAHBcrAiQAAAABNjb2xybmNseAABAA0ABoAAAAAUaXNwZQAAAAAAAABAAAAA"
    "QAAAABBwaXhpAAAAAAMICAgAAAAXaXBtYQAAAAAAAAABAAEEgQIDBAAAADhtZGF0AAAALCgBr1j5DpJf//Od3/+VHpD7EWYkt/OjqC+ojZ/3HQ"
    "5Vb9g13x3zWv+tinHw"
)
MAKE = 0x010F


def picture(kind: Kind = Kind.JPEG, size: tuple[int, int] = (60, 40), *, turned: bool = False) -> bytes:
    """A picture that is red in its upper left quarter. `turned`: stored lying, with a note that it stands."""
    image = Image.new("RGB", size, "white")
    image.paste("red", (0, 0, size[0] // 2, size[1] // 2))
    exif = Image.Exif()
    exif[MAKE] = "Camera of somebody"
    if turned:
        exif[ORIENTATION] = 6
    out = io.BytesIO()
    image.save(out, "PNG" if kind is Kind.PNG else "JPEG", exif=exif, quality=95)
    return out.getvalue()


@cache
def pdf(pages: int = 1) -> bytes:
    """Blank pages of A4."""
    out = io.BytesIO()
    with pypdfium2.PdfDocument.new() as document:
        for _ in range(pages):
            document.new_page(595, 842)
        document.save(out)
    return out.getvalue()


def pdf_with(objects: bytes) -> bytes:
    """A PDF with more objects before its table of references."""
    return pdf().replace(b"\nxref", b"\n" + objects + b"\nxref", 1)


def stream(content: bytes, dictionary: bytes = b"") -> bytes:
    """A deflated stream as an object."""
    packed = zlib.compress(content, 9)
    return b"99 0 obj\n<</Filter /FlateDecode %s/Length %d>>\nstream\n%s\nendstream\nendobj" % (
        dictionary, len(packed), packed,
    )  # fmt: skip


def zip_bomb() -> bytes:
    """Ten megabytes of nothing in ten kilobytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(10_000_000))
    return out.getvalue()


def huge_png() -> bytes:
    """A head that promises 100,000 by 100,000 pixels."""
    content = picture(Kind.PNG)
    head = b"IHDR" + b"\x00\x01\x86\xa0" * 2 + content[24:29]
    return content[:12] + head + zlib.crc32(head).to_bytes(4, "big") + content[33:]
