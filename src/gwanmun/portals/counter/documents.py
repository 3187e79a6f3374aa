"""The document in front of the officer: read from its machine readable zone, or typed in when it has none to read."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import get_language

from gwanmun.engines.mrtd import (
    MrzFields,
    MrzFormat,
    MrzReading,
    UnableToReadMrz,
    UnableToWriteMrz,
    UnknownState,
    read_mrz,
    write_mrz,
)

__all__ = ["UnreadableDocument", "read_typed", "read_zone"]


class UnreadableDocument(Exception):
    """The zone or a typed field cannot be read; the text says where and what to do, in the reader's language."""


def read_zone(text: str, *, on: date) -> MrzReading:
    """The zone as scanned, pasted or typed. Raises UnreadableDocument."""
    try:
        return read_mrz(text, on=on)
    except UnableToReadMrz as problem:
        raise UnreadableDocument(problem.message(get_language() or "en")) from problem


def read_typed(fields: Mapping[str, Any], *, on: date) -> MrzReading:
    """Fields typed from the page of a passport, read as if its zone had said so. Raises UnreadableDocument."""
    try:
        zone = write_mrz(MrzFields(document_type="P", **fields), MrzFormat.TD3)
    except (UnableToWriteMrz, UnknownState) as problem:
        raise UnreadableDocument(problem.message(get_language() or "en")) from problem
    return read_zone("\n".join(zone), on=on)
