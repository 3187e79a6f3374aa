"""The logging configuration of every process. Facts of cases belong to the audit log, not here."""

import re
from typing import Any

import structlog

__all__ = ["JSON_LINES", "configure_structlog", "without_row_values"]

# PostgreSQL's DETAIL line repeats the values of the row: "Key (number)=(M1234567) already exists."
_ROW_VALUES = re.compile(r"^(\s*)(?:DETAIL|CONTEXT):.*$", re.MULTILINE)


def without_row_values(_logger: Any, _method: str, event: dict[str, Any]) -> dict[str, Any]:
    """Removes from tracebacks and messages what PostgreSQL quotes of a row: it may be personal data."""
    for key in ("exception", "event"):
        if isinstance(event.get(key), str):
            event[key] = _ROW_VALUES.sub(r"\1(row values removed)", event[key])
    return event


_SHARED: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]
_LAST: list[Any] = [
    structlog.stdlib.ProcessorFormatter.remove_processors_meta,
    structlog.processors.format_exc_info,
    without_row_values,
    structlog.processors.JSONRenderer(ensure_ascii=False),
]

JSON_LINES: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {
            "()": structlog.stdlib.ProcessorFormatter,
            "foreign_pre_chain": [*_SHARED, structlog.stdlib.PositionalArgumentsFormatter()],
            "processors": _LAST,
        }
    },
    "handlers": {"stdout": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "json"}},
    "root": {"handlers": ["stdout"], "level": "WARNING"},
    "loggers": {
        "gwanmun": {"level": "INFO"},
        "django": {"handlers": [], "level": "WARNING", "propagate": True},
        "axes": {"level": "ERROR"},  # its warnings are events of the audit log
        "django.server": {"handlers": [], "level": "WARNING", "propagate": True},
    },
}


def configure_structlog() -> None:
    """Sends `structlog.get_logger(...)` through the standard library, so that every line has one form."""
    structlog.configure(
        processors=[
            *_SHARED,
            structlog.stdlib.PositionalArgumentsFormatter(),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
