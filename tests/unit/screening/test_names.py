"""Who is found under which spelling: scenes an officer meets at the desk."""

import pytest
from tests.unit.screening.people import ask, birth, codes, index_of, listed, query

from gwanmun.engines.screening import PairKey, Query, QueryDocument, ScreeningIndex


@pytest.mark.parametrize(
    ("wanted", "surname", "given", "born"),
    [
        ("kim", "KIM", "JONG UN", "1984-01-08"),
        ("kim", "KIM", "JONGUN", "1984-01-08"),
        ("kim", "GIM", "JEONG-EUN", "1984-01-08"),
        ("kim", "JONG UN", "KIM", "1984-01-08"),
        ("kim", "김", "정은", "1984-01-08"),
        ("park", "PARK", "JI SUNG", "1981-02-25"),
        ("park", "PAK", "CHISONG", "1981-02-25"),
        ("park", "박", "지성", "1981-02-25"),
        ("lee", "LEE", "CHEOL SOO", "1970-11-03"),
        ("lee", "YI", "CHULSU", "1970-11-03"),
        ("lee", "RHEE", "CHOL SU", "1970-11-03"),
        ("xi", "XI", "JINPING", "1953-06-15"),
        ("xi", "HSI", "CHIN PING", "1953-06-15"),
        ("xi", "习", "近平", "1953-06-15"),
        ("faqih", "ALFAQIH", "SAAD RASHID MOHAMED", "1957-02-01"),
        ("faqih", "FAQEEH", "SAAD", "1957-01-31"),
        ("mueller", "MUELLER LODZ", "JUERGEN", "1960-07-19"),
        ("mueller", "MULLERLODZ", "JURGEN", "1960-07-19"),
        ("shchukin", "SHCHUKIN", "VLADIMIR", "1965-09-30"),
        ("shchukin", "SCHUKIN", "WLADIMIR", "1965-09-30"),
        ("garcia", "GARCIA", "MARIA FERNANDA", "1988-04-12"),
        ("garcia", "GARCIA LORCA", "MARAI FERNADA", "1988-04-12"),
        ("khalid", "KHALED", "ABDULRAHMAN", "1975-05-05"),
        ("long", "WICKRAMASINGHE ARACHCHIGE", "THIRUMALAI V", "1979-05-17"),
        ("long", "WICKRAMASINGHE ARACHCHIGE", "THIRUMALA", "1979-05-17"),
    ],
)
def test_a_listed_person_is_found_as_an_airline_spells_him(
    index: ScreeningIndex, wanted: str, surname: str, given: str, born: str
) -> None:
    found = ask(index, surname, given, born)
    assert found, f"{surname} {given} is not found"
    assert found[0].person_id == wanted
    assert found[0].band in ("strong", "possible")


@pytest.mark.parametrize("born", ["1984-08-01", "1984-01-18", "1985-01-08", "1948-01-08"])
def test_a_slip_in_the_birth_date_still_finds_him(index: ScreeningIndex, born: str) -> None:
    found = ask(index, "KIM", "JONG UN", born, nationality="PRK", sex="M")
    assert [one.person_id for one in found] == ["kim"]
    assert codes(found[0]) & {"birth_swapped", "birth_near"}


@pytest.mark.parametrize(
    ("surname", "given", "born"),
    [
        ("KIM", "MIN JUN", "1991-03-09"),
        ("KIM", "MIN JUN", "1984-01-08"),
        ("PARK", "SOO YOUNG", "1981-02-25"),
        ("LEE", "MYUNG HEE", "1970-11-03"),
        ("SMITH", "JOHN", "1984-01-08"),
        ("XI", "WEI", "1990-06-15"),
        ("GARCIA", "JUAN", "1988-04-12"),
    ],
)
def test_a_stranger_with_the_same_surname_or_birth_date_is_not_stopped(
    index: ScreeningIndex, surname: str, given: str, born: str
) -> None:
    assert all(one.band == "weak" for one in ask(index, surname, given, born, nationality="KOR"))


def test_a_full_name_alone_is_read_in_any_order(index: ScreeningIndex) -> None:
    for name in ("KIM JONG UN", "JONG UN KIM", "KIM<<JONG<UN", "김정은", "Kim, Jong-un"):
        found = index.search([Query("q", full_name=name, birth=birth("1984-01-08"))])[0]
        assert found[0].person_id == "kim", name


def test_without_a_birth_date_the_name_decides() -> None:
    index = index_of([listed("rare", "OKONJO, Ngozi Iweala"), listed("common", "KIM, Min Jun")])
    assert ask(index, "OKONJO", "NGOZI IWEALA")[0].band == "strong"
    assert all(one.band == "weak" for one in ask(index, "KIM", "MIN JUN"))


def test_a_rare_name_weighs_more_than_a_common_one() -> None:
    people = [listed(f"k{number}", "KIM, Min Jun", born=f"19{60 + number}-02-03") for number in range(30)]
    index = index_of([*people, listed("rare", "ABERNATHY, Quillon", born="1966-02-03")])
    common, rare = ask(index, "KIM", "MIN JUN", "1966-02-03")[0], ask(index, "ABERNATHY", "QUILLON", "1966-02-03")[0]
    assert rare.score > common.score + 5


def test_a_document_in_common_is_a_hit_whatever_the_name(index: ScreeningIndex) -> None:
    found = ask(index, "SMITH", "JOHN", "1950-01-20", documents=(QueryDocument("M1234567 O", "USA"),))
    assert (found[0].person_id, found[0].band) == ("document", "strong")
    misread = ask(index, "SMITH", "JOHN", "1950-01-20", documents=(QueryDocument("M12345670", "USA"),))
    assert "document_misread" in codes(misread[0])
    other_state = ask(index, "SMITH", "JOHN", "1950-01-20", documents=(QueryDocument("M1234567O", "FRA"),))
    assert other_state == []


def test_reasons_add_up_to_the_score_and_speak_both_languages(index: ScreeningIndex) -> None:
    found = ask(index, "PAK", "CHISONG", "1981-02-24", nationality="KOR", sex="F")[0]
    assert sum(reason.bits for reason in found.reasons) == pytest.approx(found.score, abs=0.05)
    assert {"name_variant", "birth_near", "sex_differs", "nationality_same"} <= codes(found)
    assert all(reason.text.ko and reason.text.en for reason in found.reasons)
    assert "spelt PARK on the list" in found.reasons[0].text.en


def test_an_officers_judgement_is_remembered(index: ScreeningIndex) -> None:
    asked = query("KIM", "JONG UN", "1984-01-08", nationality="PRK")
    again = query("kim", "Jong-Un", "1984-01-08", nationality="PRK")
    assert index.search([again], dismissed={PairKey.of(asked, "kim")}) == [[]]
    assert index.search([again], dismissed={PairKey.of(asked, "park")})[0][0].person_id == "kim"
