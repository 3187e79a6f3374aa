"""The certificate that belongs to a signing key: a file beside it, `<name>.<number>.crt`.

A trial site makes its own, which says in its name that it is a demonstration. A real service puts the certificate that
its certification authority issued for the same key into the file, with the chain after it (PEM).
"""

import os
from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from gwanmun.platform.keys.ring import KeyRing
from gwanmun.platform.keys.signing import signing_key

__all__ = ["certificate_chain"]

_VALID = timedelta(days=3653)
_USAGE = dict.fromkeys(
    ("key_encipherment", "data_encipherment", "key_agreement", "key_cert_sign", "crl_sign", "encipher_only",
     "decipher_only"), False,
)  # fmt: skip


def certificate_chain(ring: KeyRing, number: int, *, common_name: str, at: datetime) -> list[x509.Certificate]:
    """The certificate of key `number` and its issuers. Made now, signed by itself, when there is no file.

    Raises:
        UnknownKey: the file of the key is missing.
        ValueError: the certificate in the file belongs to another key.
    """
    path = ring.folder / f"{ring.name}.{number}.crt"
    key = signing_key(ring, number)
    if not path.exists():
        _write_once(path, _self_signed(key, common_name, at).public_bytes(Encoding.PEM))
    chain = x509.load_pem_x509_certificates(path.read_bytes())
    if chain[0].public_key() != key.public_key():
        raise ValueError(f"The certificate in {path.name} belongs to another key than {ring.name}.{number}.")
    return chain


def _self_signed(key: EllipticCurvePrivateKey, common_name: str, at: datetime) -> x509.Certificate:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common_name)])
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(at - timedelta(days=1))
        .not_valid_after(at + _VALID)
        .add_extension(x509.KeyUsage(digital_signature=True, content_commitment=True, **_USAGE), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, SHA256())
    )


def _write_once(path: Path, content: bytes) -> None:
    """Two processes that start together agree: the first file wins."""
    draft = path.with_name(f"{path.name}.{os.getpid()}.new")
    draft.write_bytes(content)
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
