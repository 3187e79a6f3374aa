"""Watch lists: what they are, entries by hand and from a file, withdrawal with a reason."""

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from tests.border_world import Border

from gwanmun.divisions.border.service import WatchList, WatchListEntry

LIST, UPLOAD, ADD = (f"/office/watch-lists/bans/{part}" for part in ("", "upload/", "add/"))
HEADING = "id,surname,given_names,births,nationalities\n"


@pytest.fixture
def keeper(officer: Callable[..., Client]) -> Client:
    return officer("border.watchlist")


def upload(keeper: Client, text: str, encoding: str = "utf-8", **more: str) -> object:
    return keeper.post(UPLOAD, {"file": SimpleUploadedFile("list.csv", text.encode(encoding))} | more)


def test_the_lists_show_their_article_and_an_overdue_review(keeper: Client) -> None:
    page = keeper.get("/office/watch-lists/").content.decode()
    assert "Immigration Act, Art. 11(1)3" in page
    assert "Overdue" in page


def test_a_list_is_described_and_after_its_review_described_again(keeper: Client) -> None:
    form = {
        "code": "attention", "title_ko": "주의", "title_en": "Attention", "owner": "Border Control Division",
        "source": "own findings", "ground": "A11-1-4", "effect": "inspect", "review_on": "2027-05-01",
    }  # fmt: skip
    assert keeper.post("/office/watch-lists/new/", form | {"ground": "A12-3-1"}).status_code == 422
    assert keeper.post("/office/watch-lists/new/", form)["Location"] == "/office/watch-lists/attention/"
    assert "There is a list with this code." in keeper.post("/office/watch-lists/new/", form).content.decode()
    url = "/office/watch-lists/attention/describe/"
    assert 'value="own findings"' in keeper.get(url).content.decode()
    assert keeper.post(url, form | {"code": "bans", "review_on": "2027-11-01"}).status_code == 302
    assert str(WatchList.objects.get(code="attention").review_on) == "2027-11-01"
    assert WatchList.objects.get(code="bans").title_en == "Entry bans"


def test_a_confidential_list_stays_so_when_it_is_described_again(keeper: Client) -> None:
    WatchList.objects.filter(code="bans").update(confidential=True)
    page = keeper.get("/office/watch-lists/bans/describe/")
    described = {field.name: field.value() or "" for field in page.context["form"]}
    assert keeper.post("/office/watch-lists/bans/describe/", described).status_code == 302
    assert WatchList.objects.get(code="bans").confidential
    assert keeper.post("/office/watch-lists/bans/describe/", described | {"confidential": ""}).status_code == 302
    assert not WatchList.objects.get(code="bans").confidential


def test_entries_are_searched_by_name_without_a_name_in_the_address(keeper: Client) -> None:
    assert len(keeper.post(LIST, {"q": "okon chi"}).context["page"]) == 1
    assert len(keeper.get(LIST, {"page": 1}).context["page"]) == 1
    assert len(keeper.post(LIST, {"q": "nobody"}).context["page"]) == 0
    assert len(keeper.get(LIST, {"page": 1}).context["page"]) == 0
    assert len(keeper.get(LIST).context["page"]) == 1


def test_faults_of_a_file_are_told_line_by_line_and_nothing_is_written(keeper: Client) -> None:
    answer = upload(keeper, HEADING + "1,DOE,JANE,1980-02-30,USA\n2,ROE,RIC,1980,US\n3,POE,ANN,1980,USA\n")
    assert answer.status_code == 422
    assert [fault.line for fault in answer.context["faults"]] == [2, 3]
    assert answer.context["sound"] == 1
    assert WatchListEntry.objects.count() == 1


def test_sound_lines_are_written_when_the_officer_says_so(keeper: Client) -> None:
    upload(keeper, HEADING + "1,DOE,JANE,1980-02-30,USA\n3,POE,ANN,1980,USA\n", sound_lines_only="on")
    assert set(WatchListEntry.objects.values_list("reference", flat=True)) == {"bans:7", "bans:3"}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp949"])
def test_a_file_of_a_korean_spreadsheet_is_read(keeper: Client, encoding: str) -> None:
    assert upload(keeper, HEADING + "9,김,하늘,1990,KOR\n", encoding)["Location"] == LIST
    assert WatchListEntry.objects.get(reference="bans:9").names[0]["surname"] == "김"


def test_a_file_that_is_no_text_is_refused_with_advice(keeper: Client) -> None:
    answer = keeper.post(UPLOAD, {"file": SimpleUploadedFile("list.csv", b"\xff\xfe\xff\x00\x81")})
    assert answer.status_code == 422
    assert "CSV UTF-8" in answer.content.decode()


def test_an_entry_is_added_by_hand_and_has_a_name_at_least(keeper: Client) -> None:
    assert keeper.post(ADD, {"reference": "8"}).status_code == 422
    form = {"reference": "8", "surname": "DOE", "given": "JANE", "aliases": "제인\nJ. Doe", "birth": "1980-05"}
    assert keeper.post(ADD, form)["Location"] == LIST
    entry = WatchListEntry.objects.get(reference="bans:8")
    assert entry.births == ["1980-05"]
    assert [name["quality"] for name in entry.names] == ["primary", "alias", "alias"]


def test_an_entry_is_withdrawn_with_a_reason_and_stays_on_file(keeper: Client, border: Border) -> None:
    url = reverse("office:watch-list-entry", args=[border.hit.entry_id])
    assert keeper.post(url, {"because": ""}).status_code == 422
    assert keeper.post(url, {"because": "Court order"})["Location"] == LIST
    assert len(keeper.get(LIST).context["page"]) == 0
    assert len(keeper.post(LIST, {"q": "", "withdrawn": "on"}).context["page"]) == 1
    assert "Court order" in keeper.get(url).content.decode()
