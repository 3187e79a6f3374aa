"""Tells an outage of the database from a fault of ours, for the handlers that Django calls inside its `except`."""

import sys

from django.db import InterfaceError, OperationalError

__all__ = ["RETRY_AFTER", "is_outage"]

RETRY_AFTER = "10"  # seconds: a restart of the database takes less


def is_outage() -> bool:
    """True when the exception that is being handled says that the database cannot be reached or is restarting."""
    return isinstance(sys.exception(), OperationalError | InterfaceError)
