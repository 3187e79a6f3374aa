"""Reads a DATABASE_URL into Django's form of a database."""

from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

__all__ = ["django_database"]


def django_database(url: str) -> dict[str, Any]:
    """The Django setting for `postgresql://user:password@host:port/name?host=/socket&sslmode=…`.

    Raises:
        ValueError: the address is not one of PostgreSQL. No other database is supported (ADR 0002).
    """
    parts = urlsplit(url)
    if parts.scheme not in {"postgresql", "postgres"}:
        raise ValueError(f"DATABASE_URL must begin with postgresql://, not {parts.scheme}://")
    query = {key: values[-1] for key, values in parse_qs(parts.query).items()}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.pop("host", parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        # Values travel beside the statement: the client need not quote the arrays of bulk inserts.
        "OPTIONS": {"server_side_binding": True, **query},
    }
