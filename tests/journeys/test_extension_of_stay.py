"""A student extends her stay: from her own page to the receipt, in a browser."""

import io

import pytest
from PIL import Image
from tests.residence_world import applicant_account, student

from gwanmun.casework.service import Case


def picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (400, 300), "white").save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def ada(transactional_db):
    return applicant_account(student())


def answer_everything(window, language):
    page = window.page
    page.fill("[name=until_asked]", "2028-02-28")
    save(window, language)
    page.fill("[name=address]", "Seoul, Mapo-gu, Wausan-ro 94")
    save(window, language)
    page.fill("[name=school]", "Hanbit University")
    save(window, language)


def save(window, language):
    window.check()
    window.send({"ko": "저장하고 계속", "en": "Save and go on", "vi": "Lưu và tiếp tục", "zh": "保存并继续"}[language])


def upload_everything(window, language):
    page = window.page
    for address in page.locator(".task-list a[href*=documents]").evaluate_all("links => links.map(each => each.href)"):
        window.open(address)
        window.check()
        page.set_input_files("[name=file]", {"name": "scan.png", "mimeType": "image/png", "buffer": picture()})
        window.send({"ko": "올리기", "en": "Upload", "vi": "Tải lên", "zh": "上传"}[language])


@pytest.mark.parametrize(("language", "width"), [("ko", 1280), ("en", 360), ("vi", 360), ("zh", 1280)])
def test_a_student_applies(visit, ada, language, width):
    window = visit(language, width=width, account=ada)
    window.open("/apply/my/")
    window.check()
    with window.page.expect_navigation():
        window.page.locator("main form button.button-primary").click()
    window.check()
    with window.page.expect_navigation():
        window.page.locator(".task-list a").first.click()
    answer_everything(window, language)
    upload_everything(window, language)
    window.check()
    with window.page.expect_navigation():
        window.page.locator("a.button-primary").click()
    window.check()
    with window.page.expect_navigation():
        window.page.locator("main form button.button-primary").click()
    window.check()
    case = Case.objects.get()
    assert (case.state, case.team, case.facts["school"]) == ("received", "residence.students", "Hanbit University")
    assert case.due_on is not None


def test_what_is_missing_is_named_and_nothing_is_lost(visit, ada):
    window = visit("en", account=ada)
    window.open("/apply/my/")
    window.send("Apply to stay longer")
    window.page.locator(".task-list a").first.click()
    window.send("Save and go on")
    assert "This has to be answered." in window.text()
    window.page.goto(window.page.url.split("/questions/")[0] + "/check/")
    window.send("Send the application")
    assert "Something is missing" in window.text()
    assert "Which school do you attend?" in window.text()
    window.check()
    assert Case.objects.get().state == "draft"


def test_nobody_opens_the_application_of_somebody_else(visit, ada, officer):
    window = visit("en", account=ada)
    window.open("/apply/my/")
    window.send("Apply to stay longer")
    address = window.page.url
    stranger = visit("en", account=applicant_account(student(nationality="FRA"), "eve"))
    assert stranger.open(address).status == 404
    assert visit("en", account=officer(duties=["border.inspect"])).open(address).status == 404
