"""A student extends her stay: from her own page to the receipt, in a browser."""

import io
from datetime import timedelta

import pytest
from django.utils import timezone
from PIL import Image
from tests.residence_world import applicant_account, student

from gwanmun.casework.service import (
    Case,
    advance_case,
    case_type,
    file_document,
    needed_slots,
    save_answers,
)
from gwanmun.divisions.residence.service import start_extension
from gwanmun.people.service import Stay


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


@pytest.fixture
def received(ada):
    """A student's whole application, received this morning."""
    actor, now = ada.as_actor(), timezone.now()
    case = start_extension(by=actor, at=now, person_id=ada.person_id)
    answers = {"until_asked": "2028-02-28", "address": "Seoul, Mapo-gu, Wausan-ro 94", "school": "Hanbit University"}
    save_answers(by=actor, at=now, case_id=case.pk, expected_version=version(case), answers=answers)
    case.refresh_from_db()
    for slot in needed_slots(case_type(case.case_type), case.facts):
        file_document(
            by=actor, at=now, case_id=case.pk, expected_version=version(case), slot=slot.name,
            document=f"document:{slot.name}", document_kind=slot.name,
        )  # fmt: skip
    advance_case(by=actor, at=now, case_id=case.pk, expected_version=version(case), event="submit")
    return case


def version(case) -> int:
    case.refresh_from_db()
    return case.version


def test_two_officers_decide_and_the_desk_reads_the_longer_stay(visit, received, officer):
    window = visit("en", account=officer("examiner", duties=["residence.examine", "person.read"]))
    window.open("/office/cases/")
    window.check()
    with window.page.expect_navigation():
        window.page.locator("tbody a").first.click()
    window.check()
    window.send("Take it")
    window.send("Begin")
    for _ in range(2):
        with window.page.expect_navigation():
            window.page.locator("button", has_text="Tick off").first.click()
    window.page.locator("summary", has_text="Propose to grant").click()
    until = window.page.locator("#id_until").first.input_value()
    window.send("Propose to grant")
    assert "Grant proposed" in window.text()
    address = window.page.url
    head = visit("ko", width=360, account=officer("head", duties=["residence.approve"]))
    head.open(address)
    head.check()
    with head.page.expect_navigation():
        head.page.locator("button[value=grant]").click()
    head.check()
    assert Case.objects.get().state == "granted"
    stay = Stay.objects.filter(person_id=received.person_id).first()
    assert (str(stay.permitted_until), stay.status_code) == (until, "D-2-2")


def test_who_proposed_does_not_decide(visit, received, officer):
    both = officer("both", duties=["residence.examine", "residence.approve"])
    window = visit("en", account=both)
    window.open(f"/office/cases/{received.pk}/")
    window.send("Begin")
    for _ in range(2):
        with window.page.expect_navigation():
            window.page.locator("button", has_text="Tick off").first.click()
    window.page.locator("summary", has_text="Propose to grant").click()
    window.send("Propose to grant")
    assert "Somebody other than the one who did" in window.text()
    assert window.page.locator("button[value=grant]").count() == 0


def test_a_supplement_stops_the_clock_and_the_applicant_answers(visit, received, officer, ada):
    window = visit("en", account=officer("examiner", duties=["residence.examine"]))
    window.open(f"/office/cases/{received.pk}/")
    window.send("Begin")
    window.page.locator("summary", has_text="Ask for a supplement").click()
    window.page.fill("[name=items]", "A transcript of this term")
    window.page.fill("form[action$='supplement/'] [name=until]", str(timezone.localdate() + timedelta(days=7)))
    window.send("Ask")
    window.check()
    assert "Supplement asked" in window.text()
    hers = visit("vi", width=360, account=ada)
    hers.open(f"/apply/cases/{received.pk}/")
    hers.check()
    assert "A transcript of this term" in hers.text()
    hers.send("Tôi đã nộp những gì được yêu cầu")
    assert Case.objects.get().state == "examining"
