"""The name under which a file was handed in: shown to people, never used as a path."""

import re
import unicodedata

from gwanmun.platform.documents.refusals import refusal

__all__ = ["checked_name", "download_name"]

_LONGEST = 120
_UNSAFE = re.compile(r"""[<>:"/\\|?*`;{}]|javascript:""", re.IGNORECASE)
_STEM = re.compile(r"\.[A-Za-z0-9]{1,5}$")


def checked_name(name: str) -> str:
    """The name in composed form.

    Raises:
        Refused: documents.bad_name: markup, separators of paths, control or direction marks, nothing, or too long.
    """
    composed = unicodedata.normalize("NFC", name).strip()
    hidden = any(unicodedata.category(character) in {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"} for character in composed)
    if not composed or len(composed) > _LONGEST or hidden or _UNSAFE.search(composed) or composed.startswith("."):
        raise refusal("documents.bad_name")
    return composed


def download_name(name: str, extension: str) -> str:
    """The name with the extension that belongs to the content."""
    return f"{_STEM.sub('', name)}.{extension}"
