"""While the database is away the pages and the gateway say so, and when to try again; a fault of ours stays a fault."""

import json

import pytest
from django.db import InterfaceError, OperationalError
from django.http import HttpResponse
from django.test import RequestFactory

from gwanmun.platform.web.errors import server_error as page
from gwanmun.portals.carriers.faults import server_error as problem


def answered(handler, fault: Exception) -> HttpResponse:
    try:
        raise fault
    except Exception:
        return handler(RequestFactory().get("/"))


@pytest.mark.parametrize("handler", [page, problem])
@pytest.mark.parametrize("fault", [OperationalError("starting up"), InterfaceError("connection is closed")])
def test_an_outage_is_503_and_says_when_to_come_back(handler, fault):
    response = answered(handler, fault)
    assert response.status_code == 503
    assert int(response["Retry-After"]) > 0


@pytest.mark.parametrize("handler", [page, problem])
def test_a_fault_of_ours_is_500(handler):
    response = answered(handler, KeyError("x"))
    assert response.status_code == 500
    assert not response.has_header("Retry-After")


def test_a_carrier_learns_that_it_may_send_again():
    told = json.loads(answered(problem, OperationalError()).content)
    assert told["code"] == "gateway.unavailable"
    assert "다시" in told["detail"] or "again" in told["detail"]
