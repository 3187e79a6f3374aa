"""What the features of one kind of document mean: its tags, in order, with names and codings."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from gwanmun.engines.seals.c40 import decode_c40, encode_c40
from gwanmun.engines.seals.refusals import unreadable
from gwanmun.engines.seals.seal import Seal
from gwanmun.kernel.refusals import Text

__all__ = ["FeatureKind", "Profile", "ProfileField"]


class FeatureKind(Enum):
    """How a value is written."""

    CODE = "c40"  # capital letters and digits, two bytes for three
    TEXT = "utf-8"
    DATE = "date"  # four digits of year, month, day in four bytes of packed decimals
    HASH = "bytes"  # shown in hexadecimal


@dataclass(frozen=True, slots=True)
class ProfileField:
    """One feature. `title` is what a person reads beside its value."""

    tag: int
    name: str
    kind: FeatureKind
    title: Text


@dataclass(frozen=True, slots=True)
class Profile:
    """The features of documents with this `definition` and `category`."""

    definition: int
    category: int
    title: Text
    fields: tuple[ProfileField, ...]

    def encode(self, values: Mapping[str, str]) -> dict[int, bytes]:
        """The features of `values`, by tag; empty values are left out. Dates are ISO 8601, hashes hexadecimal.

        Raises:
            ValueError: a name is unknown, or a value cannot be written in the coding of its field.
        """
        unknown = values.keys() - {field.name for field in self.fields}
        if unknown:
            raise ValueError(f"This seal has no {', '.join(sorted(unknown))}.")
        return {field.tag: _encode(field.kind, values[field.name]) for field in self.fields if values.get(field.name)}

    def read(self, seal: Seal) -> dict[str, str]:
        """The values of a seal by name; features that the profile does not know are left out.

        Raises:
            Refused: seal.unreadable, when the seal is of another kind or a value is not in its coding.
        """
        if (seal.header.definition, seal.header.category) != (self.definition, self.category):
            raise unreadable("it belongs to another kind of document")
        try:
            return {f.name: _decode(f.kind, seal.features[f.tag]) for f in self.fields if f.tag in seal.features}
        except ValueError as error:
            raise unreadable(str(error)) from error


def _encode(kind: FeatureKind, value: str) -> bytes:
    match kind:
        case FeatureKind.CODE:
            return encode_c40(value)
        case FeatureKind.TEXT:
            return value.encode()
        case FeatureKind.DATE:
            return bytes.fromhex(f"{date.fromisoformat(value):%Y%m%d}")
        case FeatureKind.HASH:
            return bytes.fromhex(value)


def _decode(kind: FeatureKind, value: bytes) -> str:
    match kind:
        case FeatureKind.CODE:
            return decode_c40(value)
        case FeatureKind.TEXT:
            return value.decode()
        case FeatureKind.DATE:
            return date.fromisoformat(value.hex()).isoformat()
        case FeatureKind.HASH:
            return value.hex()
