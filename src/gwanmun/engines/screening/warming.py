"""Compilation before the first traveller: what takes a minute once an installation must not be paid by a request."""

from gwanmun.engines.screening.index import build_index
from gwanmun.engines.screening.jit import note_compiled
from gwanmun.engines.screening.model import ListedDocument, ListedName, ListedPerson, Query
from gwanmun.kernel.partial_dates import PartialDate

__all__ = ["warm"]


def warm() -> None:
    """Compiles (or loads from the cache of an earlier process) everything that building and searching need."""
    born, document = PartialDate(1970, 1, 2), ListedDocument("WARM0000", "UTO")
    one = ListedPerson("warm", (ListedName(surname="WARM", given="UP"),), (born,), ("UTO",), "F", (document,))
    index = build_index([one], version="warm")
    index.search([Query("warm", "WARM", "UP", birth=born, nationality="UTO", sex="F", documents=(document,))])
    index.search([Query("warm", "OTHER", "NAME", birth=born, documents=(document,))])
    note_compiled()
