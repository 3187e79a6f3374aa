"""What is checked while the person waits, so that she can choose another file at once."""

from gwanmun.platform.documents.kinds import Kind, kind_of
from gwanmun.platform.documents.pdfs import check_pdf
from gwanmun.platform.documents.pictures import check_picture
from gwanmun.platform.documents.refusals import refusal

__all__ = ["LARGEST_FILE", "inspected"]

LARGEST_FILE = 20_000_000  # bytes
_MEGABYTE = 1_000_000


def inspected(content: bytes) -> Kind:
    """The kind of a file that may be taken into quarantine.

    Raises:
        Refused: documents.empty, too_large, wrong_type, damaged, locked, active_content, bomb or too_many_pixels.
    """
    if not content:
        raise refusal("documents.empty")
    if len(content) > LARGEST_FILE:
        raise refusal("documents.too_large", limit=LARGEST_FILE // _MEGABYTE)
    kind = kind_of(content)
    if kind is Kind.PDF:
        check_pdf(content)
    else:
        check_picture(content)
    return kind
