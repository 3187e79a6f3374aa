"""Signs letters as PDF (PAdES, ETSI EN 319 142-1, baseline B-B) and checks such signatures."""

import io
from dataclasses import dataclass
from datetime import datetime

from asn1crypto import keys, x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from django.conf import settings
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, SimpleSigner, sign_pdf
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore

from gwanmun.platform.keys.certificates import certificate_chain
from gwanmun.platform.keys.ring import KeyRing
from gwanmun.platform.keys.signing import signing_key

__all__ = ["SignatureReport", "check_signature", "sign_letter"]


@dataclass(frozen=True, slots=True)
class SignatureReport:
    """`intact`: the bytes are those that were signed; `trusted`: by this authority's certificate, nothing added."""

    signer: str
    intact: bool
    trusted: bool


def sign_letter(pdf: bytes, at: datetime) -> bytes:
    """The same document with the signature of the authority appended."""
    ring = _ring()
    number = ring.current()
    chain = _chain(number, at)
    known = SimpleCertificateStore()  # type: ignore[no-untyped-call] # its constructor lacks types
    known.register_multiple(chain)
    encoded = signing_key(ring, number).private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    signer = SimpleSigner(
        signing_cert=chain[0],
        signing_key=keys.PrivateKeyInfo.load(encoded),
        cert_registry=known,
    )
    meta = PdfSignatureMetadata(
        field_name="Signature", md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES, name=settings.AUTHORITY["en"]
    )
    signed: io.BytesIO = sign_pdf(IncrementalPdfFileWriter(io.BytesIO(pdf)), meta, signer)
    return signed.getvalue()


def check_signature(pdf: bytes, at: datetime) -> SignatureReport | None:
    """What the signature of a PDF is worth; None when it has none or is no PDF."""
    try:
        signatures = PdfFileReader(io.BytesIO(pdf)).embedded_signatures
    except Exception:  # a hostile file may break the reader in any way
        return None
    if not signatures:
        return None
    roots = [certificate for number in _ring().numbers() for certificate in _chain(number, at)]
    status = validate_pdf_signature(signatures[-1], ValidationContext(trust_roots=roots, allow_fetching=False))
    return SignatureReport(
        signer=status.signing_cert.subject.human_friendly,
        intact=status.intact and status.valid,
        trusted=status.bottom_line,
    )


def _chain(number: int, at: datetime) -> list[x509.Certificate]:
    chain = certificate_chain(_ring(), number, common_name=f"{settings.AUTHORITY['en']} letters {number}", at=at)
    return [x509.Certificate.load(certificate.public_bytes(Encoding.DER)) for certificate in chain]


def _ring() -> KeyRing:
    return KeyRing(settings.KEYS, "letter-signature")
