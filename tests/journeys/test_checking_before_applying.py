"""Before an application: what it needs and costs, in both languages, on a telephone, with and without scripts."""

from datetime import timedelta

import pytest
from django.utils import timezone

SHOW = {
    "ko": "나에게 적용되는 내용 보기",
    "en": "Show what applies to me",
    "zh": "查看适用于我的内容",
    "vi": "Xem những gì áp dụng cho tôi",
}


def fill(window, *, status, days_left):
    page = window.page
    page.select_option("[name=status_code]", status)
    page.fill("[name=permitted_until]", str(timezone.localdate() + timedelta(days=days_left)))
    page.select_option("[name=nationality]", "VNM")
    page.fill("[name=birth_on]", "2003-04-05")
    page.locator("[name=registered][value=yes]").check(force=True)


@pytest.mark.parametrize(("language", "width"), [("ko", 1280), ("en", 360), ("zh", 1280), ("vi", 360)])
def test_a_student_learns_what_she_needs_and_what_it_costs(visit, transactional_db, language, width):
    window = visit(language, width=width)
    window.open("/apply/letters/check/")
    window.check()
    window.open("/apply/")
    window.check()
    with window.page.expect_navigation():
        window.page.locator(".tile a[href$='/extension/']").click()
    window.check()
    fill(window, status="D-2-2", days_left=40)
    window.send(SHOW[language])
    window.check()
    assert "48,000" in window.text()
    assert ("재학증명서" if language == "ko" else "Certificate of enrolment") in window.text()
    assert ("결핵진단서" if language == "ko" else "Tuberculosis certificate") in window.text()


def test_who_comes_too_early_is_told_so_without_scripts(visit, transactional_db):
    window = visit("en", width=360, javascript=False)
    window.page.goto("/apply/extension/")
    fill(window, status="E-7-1", days_left=300)
    window.send(SHOW["en"])
    assert "What you can do" in window.text()
    assert "Certificate of enrolment" not in window.text()


def test_what_was_left_out_is_named_beside_its_field(visit, transactional_db):
    window = visit("en")
    window.open("/apply/extension/")
    window.send(SHOW["en"])
    window.check()
    assert window.page.locator("#id_status_code_error").count() == 1
