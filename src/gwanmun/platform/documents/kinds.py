"""Kinds of files, told by their first bytes and never by their names."""

from enum import StrEnum

from gwanmun.platform.documents.refusals import refusal

__all__ = ["Kind", "kind_of"]

_HEIF_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1"}


class Kind(StrEnum):
    """What is taken; the value is the media type."""

    PDF = "application/pdf"
    JPEG = "image/jpeg"
    PNG = "image/png"
    HEIC = "image/heic"

    @property
    def extension(self) -> str:
        return {Kind.JPEG: "jpg"}.get(self, self.value.partition("/")[2])


def kind_of(content: bytes) -> Kind:
    """The kind of a file.

    Raises:
        Refused: documents.wrong_type.
    """
    if content.startswith(b"%PDF-"):
        return Kind.PDF
    if content.startswith(b"\xff\xd8\xff"):
        return Kind.JPEG
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return Kind.PNG
    if content[4:8] == b"ftyp" and content[8:12] in _HEIF_BRANDS:
        return Kind.HEIC
    raise refusal("documents.wrong_type")
