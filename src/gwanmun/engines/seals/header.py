"""The header of a seal: who sealed, with which key, when, and which kind of document (ICAO Doc 9303-13, 2.3)."""

import re
from dataclasses import dataclass
from datetime import date

from gwanmun.engines.seals.c40 import decode_c40, encode_c40, encoded_length
from gwanmun.engines.seals.refusals import unreadable

__all__ = ["Header", "read_header"]

_MAGIC = 0xDC
_VERSION_3, _VERSION_4 = 0x02, 0x03  # as written in the second byte
_OLD_REFERENCE = 5  # characters of the certificate reference before version 4
_SIGNER = re.compile(r"[A-Z]{2}[A-Z0-9]{2}")
_REFERENCE = re.compile(r"[0-9A-F]{1,255}")


@dataclass(frozen=True, slots=True)
class Header:
    """`country` is a code of ICAO Doc 9303-3 (fillers left out), `signer` two letters and two letters or digits,
    `reference` the certificate's number in capital hexadecimal, `definition` and `category` the kind of document: the
    categories of an issuing state are even, those of ICAO odd.

    Raises:
        ValueError: a part does not have its form.
    """

    country: str
    signer: str
    reference: str
    issued_on: date
    signed_on: date
    definition: int
    category: int

    def __post_init__(self) -> None:
        if not (1 <= len(self.country) <= 3 and self.country.isalpha() and self.country.isupper()):
            raise ValueError(f"not a country code of one to three letters: {self.country!r}")
        if not _SIGNER.fullmatch(self.signer):
            raise ValueError(f"not a signer such as UTGW: {self.signer!r}")
        if not _REFERENCE.fullmatch(self.reference):
            raise ValueError(f"not a certificate reference in capital hexadecimal: {self.reference!r}")

    @property
    def key_name(self) -> str:
        """The name under which the signer's public key is published, such as "UTGW01"."""
        return self.signer + self.reference

    def encode(self) -> bytes:
        """The bytes in version 4."""
        signer = encode_c40(f"{self.signer}{len(self.reference):02X}{self.reference}")
        dates = _encode_date(self.issued_on) + _encode_date(self.signed_on)
        return (
            bytes((_MAGIC, _VERSION_4))
            + encode_c40(self.country.ljust(3, "<"))
            + signer
            + dates
            + bytes((self.definition, self.category))
        )


def read_header(data: bytes) -> tuple[Header, int]:
    """The header at the start of a seal of version 3 or 4, and where the features begin.

    Raises:
        Refused: seal.unreadable.
    """
    if data[:1] != bytes((_MAGIC,)) or data[1:2] not in (bytes((_VERSION_3,)), bytes((_VERSION_4,))):
        raise unreadable("it does not begin like a seal of version 3 or 4")
    country = decode_c40(_part(data, 2, 2)).strip()
    names, at = _read_names(data)
    days, kind = _part(data, at, 6), _part(data, at + 6, 2)
    try:
        return Header(
            country, names[:4], names[4:], _read_date(days[:3]), _read_date(days[3:]), kind[0], kind[1]
        ), at + 8  # fmt: skip
    except ValueError as error:
        raise unreadable(str(error)) from error


def _read_names(data: bytes) -> tuple[str, int]:
    """Signer and certificate reference in one text, and where the dates begin."""
    if data[1] == _VERSION_3:
        length = encoded_length(4 + _OLD_REFERENCE)
        return decode_c40(_part(data, 4, length)), 4 + length
    start = decode_c40(_part(data, 4, 4))
    try:
        length = encoded_length(len(start) + int(start[4:], 16))
    except ValueError as error:
        raise unreadable("the length of the certificate reference is no number") from error
    names = decode_c40(_part(data, 4, length))
    return names[:4] + names[6:], 4 + length


def _part(data: bytes, start: int, size: int) -> bytes:
    part = data[start : start + size]
    if len(part) != size:
        raise unreadable("it ends within its header")
    return part


def _encode_date(day: date) -> bytes:
    return int(f"{day:%m%d}{day.year:04}").to_bytes(3, "big")  # month, day, year as one number


def _read_date(data: bytes) -> date:
    figures = f"{int.from_bytes(data, 'big'):08}"
    return date(int(figures[4:]), int(figures[:2]), int(figures[2:4]))
