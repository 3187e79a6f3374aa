"""The mail server as one address, for the settings."""

from typing import Any
from urllib.parse import unquote, urlsplit

__all__ = ["mail_settings"]

_CATCHER = "gwanmun.platform.notices.catcher.CatcherBackend"
_PORTS = {"smtp": 25, "smtp+starttls": 587, "smtps": 465}


def mail_settings(address: str) -> dict[str, Any]:
    """Django's settings for "smtp+starttls://user:password@host:port"; "smtp" and "smtps" are known too. Without an
    address mails are kept in the database.

    Raises:
        ValueError: the scheme is another one, or there is no host.
    """
    if not address:
        return {"EMAIL_BACKEND": _CATCHER}
    parts = urlsplit(address)
    if parts.scheme not in _PORTS or not parts.hostname:
        raise ValueError("GWANMUN_SMTP is an address such as smtp+starttls://user:password@mail.example.org:587")
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or _PORTS[parts.scheme],
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_TLS": parts.scheme == "smtp+starttls",
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_TIMEOUT": 20,
    }
