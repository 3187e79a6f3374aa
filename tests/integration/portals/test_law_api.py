"""The law as JSON: open to everyone, dated, and honest about what it cannot read."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_a_value_is_given_with_its_history_and_its_source() -> None:
    answer = Client().get("/api/law/parameters/wages.minimum_a_year").json()
    assert answer["unit"] == "krw"
    years = {version["valid_from"]: version["value"] for version in answer["versions"]}
    assert years["2026-01-01"] == 25_882_560
    assert answer["versions"][0]["confidence"] == "K"
    assert answer["versions"][0]["bases"][0]["instrument"]


def test_the_values_of_a_day_are_those_in_force() -> None:
    for day, number in (("2025-06-01", 25_155_240), ("2026-06-01", 25_882_560)):
        found = Client().get(f"/api/law/parameters?on={day}&q=minimum wage").json()
        values = {item["name"]: item["versions"] for item in found}
        assert [version["value"] for version in values["wages.minimum_a_year"]] == [number]


def test_a_situation_is_decided_and_explained_in_both_languages() -> None:
    situation = {"question": "points_f_2_7", "date": "2026-11-22", "facts": {"birth_on": "1998-05-01"}}
    answer = Client().post("/api/law/ask", situation, content_type="application/json").json()
    assert answer["kind"] == "needs_review"
    assert "annual_income" in answer["missing"]
    assert "나이: 25" in answer["explanation"]["ko"]
    assert "Age: 25" in answer["explanation"]["en"]


@pytest.mark.parametrize(
    ("situation", "code"),
    [
        ({"question": "nothing", "date": "2026-11-22"}, "law.situation_not_read"),
        ({"question": "boarding", "date": "2026-11-22", "facts": {"colour": "{red}"}}, "law.situation_not_read"),
        ({"question": "points_f_2_7", "date": "1999-01-01"}, "law.not_held"),
        ({"question": "boarding"}, "law.request_not_read"),
    ],
)
def test_what_cannot_be_read_is_a_problem_document(situation: dict[str, object], code: str) -> None:
    response = Client().post(
        "/api/law/ask", situation, content_type="application/json", headers={"Accept-Language": "en"}
    )
    assert response.status_code == 422
    assert response["Content-Type"] == "application/problem+json"
    assert response.json()["code"] == code


def test_an_unknown_name_is_404_and_differences_name_the_rules() -> None:
    assert Client().get("/api/law/parameters/nothing").status_code == 404
    found = Client().get("/api/law/differences?since=2023-07-02&until=2023-07-03&topic=keta").json()
    assert all("entry.keta" in item["rules"] for item in found if item["name"].startswith("keta.oldest"))


def test_every_question_says_what_it_asks() -> None:
    questions = {item["name"]: item for item in Client().get("/api/law/questions?on=2026-11-22").json()}
    assert questions["boarding"]["title"] == {"ko": "탑승 가능 여부", "en": "Boarding"}
    assert questions["boarding"]["facts"][0] == {
        "name": "arrives_on", "kind": "date", "needed": True, "choices": [], "parts": [],
    }  # fmt: skip
