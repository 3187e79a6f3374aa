"""The law browser: from the public to an officer, in both languages, wide and narrow, with and without scripts."""

import pytest

PAGES = (
    "/law/",
    "/law/?on=2019-01-01",
    "/law/instruments/immigration_act/",
    "/law/rules/entry.keta/",
    "/law/parameters/keta.oldest_exempt_child/",
    "/law/parameters/visa_waiver.agreement_period/?q=MYS",
    "/law/unconfirmed/",
    "/law/differences/?from=2018-01-01&on=2026-11-22&topic=keta",
    "/law/search/?q=keta",
    "/law/questions/admission/",
)


@pytest.mark.parametrize(("language", "width"), [("ko", 1280), ("en", 320)])
def test_every_page_is_accessible_to_the_public(visit, transactional_db, language, width):
    window = visit(language, width=width)
    for path in PAGES:
        assert window.open(path).status == 200, path
        window.check()


def test_an_officer_finds_the_same_pages_in_the_navigation(visit, officer):
    window = visit("en", account=officer())
    window.open("/")
    with window.page.expect_navigation():
        window.page.locator(".tile a", has_text="The law in force").click()
    assert "Worked situations" in window.text()
    window.check()


@pytest.mark.parametrize(("language", "button"), [("ko", "법에 묻기"), ("en", "Ask the law")])
def test_a_situation_is_answered_without_scripts(visit, transactional_db, language, button):
    window = visit(language, width=360, javascript=False)
    window.page.goto("/law/questions/points_f_2_7/")
    window.page.fill("[name=applied_on]", "2026-11-22")
    window.page.fill("[name=birth_on]", "1998-05-01")
    window.page.fill("[name=annual_income]", "32000000")
    window.page.fill("[name=korean_level]", "4")
    window.page.select_option("[name=education]", "master")
    window.send(button)
    answer = window.page.locator("#answer")
    assert answer.locator(".law-answer-warn").is_visible()
    assert {"ko": "사회봉사 기간", "en": "Volunteer work"}[language] in answer.inner_text()


def test_a_list_grows_and_what_was_written_stays(visit, transactional_db):
    window = visit("en")
    window.open("/law/questions/boarding/")
    window.page.select_option("[name=nationality]", "MYS")
    window.send("Add: Visa or permission")
    assert window.page.input_value("[name=nationality]") == "MYS"
    assert window.page.locator("[name='permissions.0.kind']").is_visible()
    window.check()
    window.page.select_option("[name='permissions.0.kind']", "visa")
    window.send("Ask the law")
    assert "needed together" in window.text()
    window.check()


@pytest.mark.parametrize(("language", "width"), [("ko", 320), ("en", 1280)])
def test_an_officer_states_an_uncertain_value(visit, officer, language, width):
    window = visit(language, width=width, account=officer(duties=["law.confirm"]))
    window.open("/law/statements/?name=visa_waiver.suspended&key=BGD:diplomatic")
    window.check()
    window.page.fill("[name=source]", "Notice of the ministry")
    window.send({"ko": "제안", "en": "Propose"}[language])
    assert {"ko": "다른 담당자의 확인 대기", "en": "waits for a second officer"}[language] in window.text()
    window.check()
