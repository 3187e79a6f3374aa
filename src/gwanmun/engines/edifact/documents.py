"""The kind of a document in DOC: letters of the API guidelines, or document name codes of UN/EDIFACT (element 1001)."""

from typing import Any

from gwanmun.engines.edifact.segments import Segment

__all__ = ["begin_document", "kind_of"]

_NUMERIC_CODES = {"36": "I", "39": "P", "40": "L", "483": "V"}


def begin_document(segment: Segment) -> dict[str, Any]:
    """The fields of Document that the DOC segment states itself."""
    fields: dict[str, Any] = {}
    if code := segment.value(1).upper():
        fields["code"] = code
        fields["kind"] = kind_of(code)
    if number := segment.value(2) or segment.value(1, 5):
        fields["number"] = number.upper().rstrip("<") or number
    return fields


def kind_of(code: str) -> str | None:
    """The letter of a document code ("P" of "PM"); None for a code without one."""
    return code[0] if code[:1].isalpha() else _NUMERIC_CODES.get(code)
