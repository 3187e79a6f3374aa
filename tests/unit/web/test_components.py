"""What a reader sees for a value: the component set, tag by tag."""

from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace

import pytest
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import translation

from gwanmun.kernel.partial_dates import PartialDate
from gwanmun.kernel.refusals import LegalBasis, Refused, Text


def shown(source: str, language: str = "en", **values: object) -> str:
    with translation.override(language):
        return Template("{% load gwanmun %}" + source).render(Context(values)).strip()


@pytest.mark.parametrize(
    ("value", "korean", "english"),
    [
        (PartialDate(1985, 3, 2), "1985-03-02", "1985-03-02"),
        (PartialDate(1985, 3), "1985-03 (일 미상)", "1985-03 (day unknown)"),
        ("1985", "1985 (월·일 미상)", "1985 (month and day unknown)"),
        (date(1985, 3, 2), "1985-03-02", "1985-03-02"),
        (None, "–", "–"),
    ],
)
def test_a_date_says_what_is_unknown(value, korean, english):
    assert shown("{{ value|partial_date }}", "ko", value=value) == korean
    assert shown("{{ value|partial_date }}", "en", value=value) == english


@pytest.mark.parametrize(
    ("span", "korean", "english"),
    [
        (timedelta(milliseconds=184), "184밀리초", "184 ms"),
        (timedelta(seconds=45), "45초", "45 s"),
        (timedelta(hours=2, minutes=5, seconds=9), "2시간 5분", "2 h 5 min"),
        (timedelta(days=3), "3일", "3 d"),
        (3600, "1시간", "1 h"),
        (None, "–", "–"),
    ],
)
def test_a_duration_is_written_in_its_two_largest_units(span, korean, english):
    assert shown("{{ span|duration }}", "ko", span=span) == korean
    assert shown("{{ span|duration }}", "en", span=span) == english


def test_a_country_is_named_and_an_unknown_code_stays():
    assert shown("{{ 'VNM'|country }}", "ko") == "베트남"
    assert shown("{{ 'VNM'|country }}") == "Viet Nam"
    assert shown("{{ 'XXA'|country }}", "ko") == "무국적자"
    assert shown("{{ 'QQQ'|country }}") == "QQQ"
    assert shown("{{ ''|country }}") == "–"


def test_a_sentence_follows_the_language_and_is_escaped():
    text = Text("<성명>", "<name>")
    assert shown("{{ text|sentence }}", "ko", text=text) == "&lt;성명&gt;"
    assert shown("{{ text|sentence }}", "en", text=text) == "&lt;name&gt;"
    assert shown("{{ plain|sentence }}", plain="KE0124") == "KE0124"


def test_an_officer_is_named_in_the_readers_language():
    officer = SimpleNamespace(name_ko="김하늘", name_en="Kim Haneul", username="haneul")
    nameless = SimpleNamespace(name_ko="", name_en="", username="haneul")
    assert shown("{{ officer|officer_name }}", "ko", officer=officer) == "김하늘"
    assert shown("{{ officer|officer_name }}", "en", officer=officer) == "Kim Haneul"
    assert shown("{{ officer|officer_name }}", officer=nameless) == "haneul"


@pytest.mark.parametrize("answer", ["do_not_board", "do-not-board", "DO_NOT_BOARD"])
def test_a_verdict_has_shape_word_and_tone(answer):
    html = shown("{% verdict answer %}", "ko", answer=answer)
    assert "탑승 불가" in html
    assert "#stop" in html
    assert "verdict-bad" in html


def test_an_unknown_verdict_is_shown_by_its_own_word():
    assert "held" in shown("{% verdict 'held' %}")


def test_values_of_people_are_escaped_everywhere():
    evil = '"><script>alert(1)</script>'
    source = (
        "{% person_name evil native=evil native_lang=evil url=evil %}{% mono evil copy=True %}{% badge evil %}"
        "{% stat evil evil evil evil %}{% button evil key=evil name=evil value=evil %}{% empty evil evil %}"
        "{% card evil %}{{ evil }}{% endcard %}{% table evil %}{% endtable %}{% fact evil %}{{ evil }}{% endfact %}"
        "{% dialog evil title=evil %}{{ evil }}{% enddialog %}{% breadcrumb evil evil evil %}{% verdict evil %}"
        "{% article basis url=evil %}{% progress evil 1 2 %}"
    )
    assert "<script" not in shown(source, evil=evil, basis=LegalBasis(evil, evil))


def test_a_button_that_cannot_be_used_says_why():
    html = shown("{% button 'Admit' refused=reason key='F8' %}", reason="A ban is in force.")
    assert 'aria-disabled="true"' in html
    assert "A ban is in force." in html
    assert "data-key=" not in html, "a key must not press a button that cannot be used"


def test_a_countdown_is_right_before_any_script_runs():
    now = datetime(2026, 11, 25, 6, 0, tzinfo=UTC)

    def at(delta: timedelta) -> str:
        return shown("{% countdown at %}", at=now + delta, page_made_at=now)

    assert "in 11:30<" in at(timedelta(minutes=11, seconds=30))
    assert "countdown-soon" in at(timedelta(minutes=11, seconds=30))
    assert "in 2:00:05<" in at(timedelta(hours=2, seconds=5))
    assert "3:00 ago<" in at(-timedelta(minutes=3))
    assert "countdown-over" in at(-timedelta(minutes=3))


@pytest.mark.parametrize(
    ("query", "state", "target"),
    [("", "", "?sort=name"), ("sort=name", "ascending", "?sort=-name"), ("sort=-name", "descending", "?sort=name")],
)
def test_a_header_sorts_and_says_how(query, state, target):
    request = RequestFactory().get("/?" + query)
    html = shown("{% sort_header 'name' 'Name' %}", request=request)
    assert f'href="{target}"' in html
    assert ("aria-sort" in html) == bool(state)
    assert state in html


def test_pages_keep_the_other_choices_of_the_address():
    request = RequestFactory().get("/?port=ICN&page=3")
    html = shown("{% pagination page %}", request=request, page=Paginator(range(240), 20).page(3))
    assert "?port=ICN&amp;page=4" in html
    assert "41–60 of 240" in html
    assert 'aria-current="page">3<' in html
    assert shown("{% pagination page %}", request=request, page=Paginator(range(5), 20).page(1)) == ""


def test_an_explanation_names_the_outcome_and_its_facts_in_words():
    finding = {
        "label": Text("사증 또는 면제", "Visa or exemption"),
        "outcome": "refused",
        "facts": {Text("국적", "Nationality"): "UZB"},
        "children": [{"label": "K-ETA", "outcome": "review"}],
    }
    html = shown("{% explanation findings %}", "ko", findings=[finding])
    assert "사증 또는 면제" in html
    assert "미충족" in html
    assert "국적" in html
    assert "검토 필요" in html


def test_a_refusal_says_what_why_and_what_next():
    refused = Refused("border.ban", Text("금지", "A ban is in force."), Text("확인", "Ask the secondary room."))
    html = shown("{% refusal refused %}", refused=refused)
    assert "A ban is in force." in html
    assert "Ask the secondary room." in html
    assert "border.ban" in html
