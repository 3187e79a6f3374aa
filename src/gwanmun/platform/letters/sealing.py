"""The seal on a letter: what it says, who seals, and how anybody checks it."""

import hashlib
import json
from dataclasses import dataclass
from datetime import date

from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.conf import settings

from gwanmun.engines.seals import FeatureKind, Header, Profile, ProfileField, SealKeys, sign_seal, verify_seal
from gwanmun.kernel.refusals import Text
from gwanmun.platform.keys.ring import KeyRing
from gwanmun.platform.keys.signing import public_signing_keys, signing_key
from gwanmun.platform.letters.content import LetterContent, as_json
from gwanmun.platform.letters.declarations import LetterTemplate

__all__ = ["LETTER_PROFILE", "VerifiedLetter", "published_seal_keys", "seal_letter", "verify_letter_seal"]

# Even categories belong to the issuing state (ICAO Doc 9303-13, 2.3).
LETTER_PROFILE = Profile(
    definition=0xA2,
    category=0x02,
    title=Text("공문서", "Official letter"),
    fields=(
        ProfileField(1, "number", FeatureKind.CODE, Text("문서번호", "Document number")),
        ProfileField(2, "kind", FeatureKind.TEXT, Text("문서 종류", "Kind of letter")),
        ProfileField(3, "addressee", FeatureKind.TEXT, Text("받는 사람", "Addressee")),
        ProfileField(4, "result", FeatureKind.TEXT, Text("결과", "Result")),
        ProfileField(5, "until", FeatureKind.DATE, Text("기한", "Until")),
        ProfileField(6, "digest", FeatureKind.HASH, Text("내용 해시", "Digest of the content")),
    ),
)
_DIGEST_BYTES = 16
_LONGEST_TEXT = 90  # bytes of UTF-8; keeps the code coarse enough for a fax


@dataclass(frozen=True, slots=True)
class VerifiedLetter:
    """What a genuine seal says: its values by name, who signed with which key, and the days."""

    values: dict[str, str]
    country: str
    key_name: str
    issued_on: date
    signed_on: date


def seal_letter(template: LetterTemplate, content: LetterContent, number: str, signed_on: date) -> bytes:
    """The signed bytes of the seal. Long names and results are cut short."""
    ring = _ring()
    key_number = ring.current()
    values = {
        "number": number.replace("-", ""),
        "kind": _cut(template.titles["ko"]),
        "addressee": _cut(content.addressee),
        "digest": content_digest(content),
        **{name: _cut(value) for name, value in content.sealed.items()},
    }
    header = Header(
        country=settings.SEAL_COUNTRY,
        signer=settings.SEAL_SIGNER,
        reference=f"{key_number:02X}",
        issued_on=content.issued_on,
        signed_on=signed_on,
        definition=LETTER_PROFILE.definition,
        category=LETTER_PROFILE.category,
    )
    return sign_seal(header, LETTER_PROFILE.encode(values), signing_key(ring, key_number))


def verify_letter_seal(data: bytes) -> VerifiedLetter:
    """What the seal says, once it is known to be genuine.

    Raises:
        Refused: seal.unreadable, seal.unknown_signer or seal.altered.
    """
    seal = verify_seal(data, _keys())
    header = seal.header
    return VerifiedLetter(
        LETTER_PROFILE.read(seal), header.country, header.key_name, header.issued_on, header.signed_on
    )


def content_digest(content: LetterContent) -> str:
    """The first 16 bytes of the SHA-256 of the content as canonical JSON, in hexadecimal."""
    canonical = json.dumps(as_json(content), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).digest()[:_DIGEST_BYTES].hex()


def published_seal_keys() -> dict[str, str]:
    """The public keys (PEM) by name, for the page that everybody checks seals with."""
    return {
        name: key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
        for name, key in _keys().items()
    }


def _keys() -> SealKeys:
    return {f"{settings.SEAL_SIGNER}{number:02X}": key for number, key in public_signing_keys(_ring()).items()}


def _ring() -> KeyRing:
    return KeyRing(settings.KEYS, "letter-seal")


def _cut(text: str) -> str:
    return text.encode()[:_LONGEST_TEXT].decode(errors="ignore")
