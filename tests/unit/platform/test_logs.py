"""Logs: one JSON object a line, joined by the request's identifier, without the values of rows."""

import io
import json
import logging
import logging.config
from copy import deepcopy

import pytest
import structlog

from gwanmun.platform.logs.configuration import JSON_LINES


@pytest.fixture
def lines():
    stream = io.StringIO()
    configuration = deepcopy(JSON_LINES)
    configuration["handlers"]["stdout"]["stream"] = stream
    logging.config.dictConfig(configuration)
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    logging.config.dictConfig(JSON_LINES)


def test_own_lines_carry_their_facts_and_the_request(lines):
    with structlog.contextvars.bound_contextvars(request_id="r-1"):
        structlog.get_logger("gwanmun.test").info("answered", status=200)
    (line,) = lines()
    assert (line["event"], line["status"], line["request_id"], line["level"]) == ("answered", 200, "r-1", "info")
    assert line["timestamp"].endswith("Z")


def test_lines_of_libraries_have_the_same_form(lines):
    logging.getLogger("some.library").warning("slow: %s", 3)
    assert [(line["event"], line["logger"]) for line in lines()] == [("slow: 3", "some.library")]


def test_values_that_postgresql_quotes_are_removed(lines):
    message = "duplicate key value\nDETAIL:  Key (number)=(M1234567) already exists."
    try:
        raise ValueError(message)
    except ValueError:
        logging.getLogger("django.request").exception("failed")
    (line,) = lines()
    assert "ValueError: duplicate key value" in line["exception"]
    assert "M1234567" not in json.dumps(line)
