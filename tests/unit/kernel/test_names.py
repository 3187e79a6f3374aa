"""People have one name or several parts, in several scripts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwanmun.kernel.names import NameOrder, PersonName, preferred_name
from gwanmun.kernel.scripts import script_of

MINJUN = PersonName("김", "민준", "Hang")
JOHN = PersonName("Smith", "John Paul", order=NameOrder.GIVEN_FIRST)
NGUYEN = PersonName("Nguyen", "Van Anh")


@pytest.mark.parametrize(
    ("name", "korean", "english"),
    [
        (MINJUN, "김민준", "김민준"),
        (PersonName("남궁", "민", "Hang"), "남궁민", "남궁민"),
        (PersonName("스미스", "존", "Hang"), "스미스 존", "스미스 존"),
        (PersonName("金", "民俊", "Hani"), "金民俊", "金民俊"),
        (JOHN, "SMITH John Paul", "John Paul SMITH"),
        (NGUYEN, "NGUYEN Van Anh", "NGUYEN Van Anh"),
        (PersonName("Иванов", "Иван", "Cyrl", NameOrder.GIVEN_FIRST), "Иванов Иван", "Иван Иванов"),
        (PersonName(given_names="Suparno"), "Suparno", "Suparno"),
        (PersonName("Suparno"), "SUPARNO", "SUPARNO"),
    ],
)
def test_a_name_is_shown_as_its_readers_expect(name, korean, english):
    assert (name.display("ko"), name.display("en")) == (korean, english)


def test_a_single_name_stays_single():
    assert PersonName.from_mrz("SUPARNO").is_single
    assert PersonName.from_mrz("SUPARNO").parts == ("SUPARNO",)
    assert not MINJUN.is_single


def test_parts_follow_the_persons_own_order():
    assert JOHN.parts == ("John Paul", "Smith")
    assert NGUYEN.parts == ("Nguyen", "Van Anh")


def test_an_mrz_name_is_latin():
    assert PersonName.from_mrz("ERIKSSON", "ANNA MARIA") == PersonName("ERIKSSON", "ANNA MARIA", "Latn")


def test_spaces_and_composed_letters_are_tidied():
    assert PersonName("  Nguye\u0302\u0303n ", "Thi\u0323  Hoa") == PersonName("Nguyễn", "Thị Hoa")


@pytest.mark.parametrize(
    ("surname", "given_names", "script"), [("", "  ", "Latn"), ("Kim", "", "Latin"), ("Kim", "", "latn")]
)
def test_no_name_or_no_script_is_refused(surname, given_names, script):
    with pytest.raises(ValueError, match=r"name|script"):
        PersonName(surname, given_names, script)


def test_readers_get_the_script_that_they_read():
    names = [
        PersonName.in_own_script("Иванов", "Иван"),
        PersonName("Ivanov", "Ivan"),
        PersonName("이바노프", "이반", "Hang"),
    ]
    assert preferred_name(names, "ko").script == "Hang"
    assert preferred_name(names, "en").script == "Latn"
    assert preferred_name(names[:1], "ko").script == "Cyrl"
    with pytest.raises(ValueError, match="at least one name"):
        preferred_name([], "ko")


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Müller", "Latn"), ("김민준", "Hang"), ("金", "Hani"), ("山田 はな", "Jpan"), ("ヤマダ", "Jpan"),
        ("ＫＩＭ", "Latn"), ("محمد", "Arab"), ("Иван O'Neil", "Zyyy"), ("", "Zyyy"), ("123", "Zyyy"), ("သူ", "Mymr"),
    ],
)  # fmt: skip
def test_scripts_are_read_from_the_letters(text, script):
    assert script_of(text) == script


@given(st.text(max_size=30))
def test_any_text_has_a_script_code(text):
    assert len(script_of(text)) == 4
