"""Document numbers as they are compared: letters and digits only, and a second form that forgives misreading."""

import hashlib
import re
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from gwanmun.engines.screening.model import ListedDocument

__all__ = ["DocumentTable", "document_table", "forms", "lookup"]

_NOISE = re.compile(r"[^A-Z0-9]")
#: ICAO Doc 9303-3: characters that optical readers and people confuse.
_CONFUSED = str.maketrans("OQDIBSZG", "00018526")
_SHORTEST = 4


class DocumentTable(NamedTuple):
    """Documents ordered by `misread`, the hash of the forgiving form; `exact` is the hash of the number itself."""

    misread: NDArray[np.uint64]
    exact: NDArray[np.uint64]
    issuer: NDArray[np.uint16]
    person: NDArray[np.uint32]


def _hash(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "little")


def forms(number: str) -> tuple[int, int] | None:
    """Hashes of the number and of its forgiving form; None when it is too short to mean anything."""
    plain = _NOISE.sub("", number.upper())
    return (_hash(plain), _hash(plain.translate(_CONFUSED))) if len(plain) >= _SHORTEST else None


def document_table(owned: Iterable[tuple[int, ListedDocument]], nations: dict[str, int]) -> DocumentTable:
    """The table of documents of persons by their number."""
    rows = [
        (hashes[1], hashes[0], nations.get(document.issuer, 0), person)
        for person, document in owned
        if (hashes := forms(document.number))
    ]
    rows.sort()
    misread, exact, issuer, person = zip(*rows, strict=True) if rows else ((), (), (), ())
    return DocumentTable(
        np.array(misread, np.uint64),
        np.array(exact, np.uint64),
        np.array(issuer, np.uint16),
        np.array(person, np.uint32),
    )


class DocumentHit(NamedTuple):
    """A person who holds the number; `exact` is False when letters and digits are confused."""

    person: int
    exact: bool
    issuer_agrees: bool


def lookup(table: DocumentTable, document: ListedDocument, nations: dict[str, int]) -> list[DocumentHit]:
    """Persons who hold the number of `document`. Another issuing state is no hit; an unknown one is."""
    hashes = forms(document.number)
    if not hashes:
        return []
    first, last = (int(np.searchsorted(table.misread, np.uint64(hashes[1]), side)) for side in ("left", "right"))
    found = []
    issuer = nations.get(document.issuer, -1) if document.issuer else 0
    for row in range(first, last):
        listed = int(table.issuer[row])
        if listed and issuer and listed != issuer:
            continue
        exact = int(table.exact[row]) == hashes[0]
        found.append(DocumentHit(int(table.person[row]), exact, issuer_agrees=bool(listed and issuer)))
    return found
