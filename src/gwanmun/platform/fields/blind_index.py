"""Finds an encrypted value without decrypting any: equal values have equal indexes, and an index tells nothing else."""

import hmac
import unicodedata
from functools import lru_cache

from django.conf import settings

from gwanmun.platform.keys.ring import KeyRing

__all__ = ["blind_index", "normalised"]


def blind_index(text: str, context: str) -> bytes:
    """HMAC-SHA256 (32 bytes) of the normalised text; store it in an indexed `BinaryField`.

    `context` says what the text is ("identity_card", or "identity_card:KOR"): equal texts of two contexts have unlike
    indexes, so that tables cannot be joined on them by who should not.

    Raises:
        ValueError: the text has no letter or digit; such values would all be equal.
    """
    plain = normalised(text)
    if not plain:
        raise ValueError(f"Nothing to index in a value for {context}.")
    return hmac.digest(_key(), f"{context}\0{plain}".encode(), "sha256")


def normalised(text: str) -> str:
    """Letters and digits in upper case and compatible form: spaces, hyphens and the filler "<" do not count."""
    if text.isascii():
        return "".join(filter(str.isalnum, text)).upper()
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).upper()))


@lru_cache(maxsize=1)
def _key() -> bytes:
    # One key for good: a new one would need every index to be written anew at one instant.
    ring = KeyRing(settings.KEYS, "blind-index")
    return ring.key(ring.current())
