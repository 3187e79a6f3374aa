"""The form of a name under which likeness search compares it."""

import unicodedata

__all__ = ["fold_name"]


def fold_name(*parts: str) -> str:
    """Upper-case letters without marks or punctuation, parts joined by a blank. Scripts are kept.

    >>> fold_name("Nguyễn", "Thị-Hoa")
    'NGUYEN THI HOA'
    """
    joined = unicodedata.normalize("NFKD", " ".join(part for part in parts if part))
    # Hangul is taken apart by NFKD and put together again by NFC; marks of Latin letters are gone by then.
    letters = [
        " " if unicodedata.category(c)[0] in "PZ" else c for c in joined if unicodedata.category(c) not in {"Mn", "Sk"}
    ]
    return " ".join(unicodedata.normalize("NFC", "".join(letters)).upper().split())
