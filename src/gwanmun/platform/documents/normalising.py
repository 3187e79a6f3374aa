"""The harmless copy of a file, made in a worker: a broken file may cost time there and nothing else."""

import pypdfium2

from gwanmun.platform.documents.kinds import Kind
from gwanmun.platform.documents.pictures import normalised_picture
from gwanmun.platform.documents.refusals import refusal

__all__ = ["harmless_copy"]

_MOST_PAGES = 300


def harmless_copy(kind: Kind, content: bytes) -> tuple[Kind, bytes]:
    """The kind and content that people are shown. A PDF stays as it is, once it has been opened.

    Raises:
        Refused: documents.damaged, documents.locked, documents.bomb or documents.too_many_pixels.
    """
    if kind is not Kind.PDF:
        return normalised_picture(content)
    try:
        with pypdfium2.PdfDocument(content) as document:
            pages = len(document)
    except pypdfium2.PdfiumError as error:
        raise refusal("documents.locked" if "password" in str(error).lower() else "documents.damaged") from error
    if not 1 <= pages <= _MOST_PAGES:
        raise refusal("documents.bomb" if pages else "documents.damaged")
    return kind, content
