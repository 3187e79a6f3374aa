"""Problem documents: RFC 9457, in the language of the asker."""

import json

import pytest
from django.test import RequestFactory

from gwanmun.kernel.refusals import LegalBasis, Refused, Text
from gwanmun.platform.web.problems import problem_response

REFUSED = Refused(
    "entry.ban",
    Text("{until}까지 입국이 금지됩니다.", "Entry is banned until {until}."),
    Text("공관에 문의하세요.", "Ask the mission."),
    basis=(LegalBasis("immigration_act", "Art. 11(1)3"),),
    facts={"until": "2027-01-01", "list": "secret"},
)


@pytest.fixture
def ask():
    def _ask(language: str, *args, **kwargs):
        request = RequestFactory().get("/", headers={"accept-language": language})
        request.META["GWANMUN_REQUEST_ID"] = "0193aa6e-0000-7000-8000-000000000001"
        response = problem_response(request, *args, **kwargs)
        assert response["Content-Type"] == "application/problem+json"
        return response, json.loads(response.content)

    return _ask


def test_a_refusal_says_what_why_and_what_next(ask):
    response, document = ask("en-GB", REFUSED, 409)
    assert response.status_code == 409
    assert document == {
        "title": "Cannot be done",
        "status": 409,
        "code": "entry.ban",
        "detail": "Entry is banned until 2027-01-01.",
        "remedy": "Ask the mission.",
        "basis": [{"instrument": "immigration_act", "article": "Art. 11(1)3"}],
        "instance": "urn:uuid:0193aa6e-0000-7000-8000-000000000001",
    }


def test_a_korean_asker_is_answered_in_korean(ask):
    response, document = ask("ko-KR,en;q=0.5", REFUSED, 409)
    assert document["detail"] == "2027-01-01까지 입국이 금지됩니다."
    assert (response["Content-Language"], response["Vary"]) == ("ko", "Accept-Language")


def test_facts_behind_a_refusal_are_not_sent(ask):
    assert "secret" not in str(ask("en", REFUSED, 403)[1])


def test_a_plain_code_may_carry_a_detail_and_members_of_its_own(ask):
    _, document = ask("en", "message.unreadable", 400, detail=Text("줄 3", "Line 3"), segment=3)
    assert (document["code"], document["detail"], document["segment"]) == ("message.unreadable", "Line 3", 3)


def test_any_status_has_a_title(ask):
    assert ask("en", "x", 418)[1]["title"] == "I'm a Teapot"
