"""The number by which people speak of a case: ten letters and digits that are not mistaken for each other."""

import secrets

__all__ = ["new_reference", "plain_reference"]

_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # without I, L, O, U
_MISREAD = str.maketrans({"I": "1", "L": "1", "O": "0", "U": "V", "-": "", " ": ""})
_LENGTH = 10


def new_reference() -> str:
    """A reference such as "7K2MX-90QHD"; it says nothing about the case and cannot be guessed from another."""
    signs = "".join(secrets.choice(_SIGNS) for _ in range(_LENGTH))
    return f"{signs[:5]}-{signs[5:]}"


def plain_reference(text: str) -> str | None:
    """The reference, or the beginning of one, that somebody typed or read out; None when it cannot be one."""
    signs = text.strip().upper().translate(_MISREAD)
    if not 4 <= len(signs) <= _LENGTH or any(sign not in _SIGNS for sign in signs):
        return None
    return f"{signs[:5]}-{signs[5:]}" if len(signs) > 5 else signs
